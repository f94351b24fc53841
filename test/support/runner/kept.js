// What takes long to make, is the same for every test file and is changed by none: made once a worker. The runtime loads this file
// by Node's own `require`, whose modules outlive a test file.
const made = new Map();

/** What `make` gave when it was first asked for under that name, as long as `version` is the same. */
function kept(name, version, make) {
  const known = made.get(name);
  if (known?.version === version) return known.value;
  const value = make();
  made.set(name, { version, value });
  return value;
}

module.exports = { kept };
