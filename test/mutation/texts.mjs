/** Sentences are judged by their readers: a text literal with a space in it is not emptied. Rule ids, tokens and names are. */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore: (path) =>
      path.isStringLiteral() && path.node.value.trim().includes(' ') ? 'A sentence, for its readers to judge' : undefined,
  }),
];
