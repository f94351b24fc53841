// Plain CommonJS in old syntax: a Node.js that is too old must be able to read it, too.

/** Whether a version is as new as the oldest that will do: "v20.19.1", ">=20.19". */
function isNewEnough(version, engines) {
  const [seen, oldest] = [version, engines].map((text) => text.replace(/^\D*/, '').split('.').map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (seen[i] || 0) - (oldest[i] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** What to do about a Node.js that is too old. */
const NEWER = 'Install a current one from nodejs.org, or with nvm, fnm or your system.';

/** What is wrong with a version, and what to do; undefined where nothing is. */
function nodeFault(version, engines) {
  if (isNewEnough(version, engines)) return undefined;
  return `This is Node.js ${version}, and ${engines.replace('>=', '')} or later is needed. ${NEWER}`;
}

module.exports = { isNewEnough, nodeFault, NEWER };
