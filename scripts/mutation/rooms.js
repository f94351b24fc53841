/** The rooms that lead. */
const all = ['routine', 'session', 'dialogue', 'search'];
const { MUTATION_ROOM: one } = process.env;
if (one && !all.includes(one)) throw new Error(`MUTATION_ROOM is one of ${all.join(', ')}.`);

/** Those whose code is changed, each of which its own tests have to notice. */
module.exports = one ? [one] : all;
