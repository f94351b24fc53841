import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const share = Number(process.env.MUTATION_SHARE ?? 1);
const first = Number(process.env.MUTATION_FIRST ?? 0);

/** What a file declares: a function, a class's method, a table. Within one of them all mutants are tried, or none. */
function isDeclaration({ node, parent }) {
  if (parent?.type === 'ClassBody') return true;
  const isOuter = ['Program', 'ExportNamedDeclaration'].includes(parent?.type);
  return isOuter && ['FunctionDeclaration', 'VariableDeclaration'].includes(node.type);
}

let declarations = 0;

/** All mutants take hours: with MUTATION_SHARE=8 every eighth declaration is tried, from the MUTATION_FIRSTth on. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'share', {
    shouldIgnore(path) {
      if (share === 1 || !isDeclaration(path)) return undefined;
      const isTried = declarations++ % share === first;
      return isTried ? undefined : 'Not in the share that is tried';
    },
  }),
];
