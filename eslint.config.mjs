/** What lint holds: the direction of imports, one door a folder, where Excel may be named, and the rules of style that a machine can see. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import office from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const SOURCE = path.join(import.meta.dirname, 'src');

/** Which folders of src/ a folder may import. The command line stands on top of all. */
const MAY_IMPORT = {
  method: [],
  sheets: ['method'],
  excel: ['sheets', 'method'],
  functions: ['method'],
  file: [],
  desk: ['file'],
  taskpane: ['excel', 'sheets', 'method', 'functions', 'file'],
  cli: ['method', 'sheets', 'excel', 'functions', 'file', 'desk', 'taskpane'],
};

/**
 * Doors beside a folder's index: the desk's for Node, which a browser could not load, and for workbook files, which not every
 * desk needs; the custom functions' metadata, which is data and whose index registers them.
 */
const SIDE_DOORS = ['desk/node', 'desk/book', 'functions/functions.json'];

const withoutEnding = (file) => file.replace(/\.(ts|tsx|mjs|js)$/, '').replace(/\/index$/, '');

/** The door that an import passes by, or null: the first folder on its way down from what both files share, if that has an index. */
const passedDoor = (from, to) => {
  const shared = [];
  const [here, there] = [path.dirname(from).split('/'), to.split('/')];
  while (shared.length < here.length && here[shared.length] === there[shared.length]) shared.push(here[shared.length]);
  if (there.length - shared.length < 2) return null;
  const door = [...shared, there[shared.length]].join('/');
  return existsSync(path.join(SOURCE, door, 'index.ts')) ? door : null;
};

const importDirections = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: 'src/{{from}} may import {{allowed}}, not src/{{to}}.',
      door: 'src/{{door}} has one door: import it, not {{target}} inside it.',
    },
  },
  create(context) {
    const file = path.relative(SOURCE, context.filename).split(path.sep).join('/');
    const from = file.split('/')[0];
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.') || !(from in MAY_IMPORT)) return;
      const target = withoutEnding(path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)));
      const to = target.split('/')[0];
      const allowed = MAY_IMPORT[from];
      if (to !== from && !allowed.includes(to)) {
        context.report({ node, messageId: 'direction', data: { from, to, allowed: allowed.length > 0 ? allowed.join(', ') : 'nothing' } });
        return;
      }
      const door = SIDE_DOORS.includes(target) ? null : passedDoor(file, target);
      if (door) context.report({ node, messageId: 'door', data: { door, target } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

const firstSentence = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'A file begins with one sentence that says what it is: /** … */' } },
  create: (context) => ({
    Program(node) {
      const [first] = context.sourceCode.getAllComments();
      if (!first || first.value.trim() === '' || context.sourceCode.text.slice(0, first.range[0]).trim() !== '') {
        context.report({ node, messageId: 'missing' });
      }
    },
  }),
};

/** Words that begin with a capital letter and go on in small ones, as sentences do and ids do not. */
const SENTENCE = /^[A-Z][^"]*?(?: [a-z]|\.$)/;
const CAPITAL_WORD = /(?<![\\{A-Za-z])[A-Z][a-z]{2,}/;

/** What reads words in a formula: a part of a text, a wildcard, or the whole of a sentence. */
const READS_WORDS = [
  { found: /(?<![A-Za-z0-9_.])(?:LEFT|RIGHT|MID|FIND|SEARCH)\(/, isOne: () => true },
  { found: /(?<![A-Za-z0-9_.])COUNTIFS?\([^"]*"([^"]*)"/, isOne: ([, words]) => words.includes('*') || SENTENCE.test(words) },
  { found: /[A-Za-z0-9_)}\]](?:=|<>)"([^"]*)"/, isOne: ([, words]) => SENTENCE.test(words) },
];

/** Methods of a text that read what it says. */
const TEXT_METHODS = new Map([
  ['startsWith', CAPITAL_WORD],
  ['endsWith', CAPITAL_WORD],
  ['includes', SENTENCE],
  ['indexOf', SENTENCE],
  ['split', SENTENCE],
]);

/** A program and a formula ask the name of a state, a rule or a figure, and never the words of a verdict. */
const noSentenceDecides = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { words: '{{what}} reads a sentence: ask a state, a rule or a figure that has a name of its own.' },
  },
  create(context) {
    const report = (node, what) => context.report({ node, messageId: 'words', data: { what } });
    const formula = (node, text) => {
      for (const { found, isOne } of READS_WORDS)
        for (const match of text.matchAll(new RegExp(found, 'g'))) if (isOne(match)) report(node, match[0]);
    };
    /** The text of an argument, also where it is a constant of the file. */
    const textOf = (node) => {
      if (node?.type === 'Literal') return String(node.value);
      if (node?.type === 'TemplateLiteral') return node.quasis[0].value.raw;
      if (node?.type !== 'Identifier') return '';
      for (let scope = context.sourceCode.getScope(node); scope; scope = scope.upper) {
        const variable = scope.set.get(node.name);
        if (variable) return variable.defs[0]?.node.init?.type === 'Literal' ? String(variable.defs[0].node.init.value) : '';
      }
      return '';
    };
    return {
      Literal(node) {
        if (node.regex) {
          if (CAPITAL_WORD.test(node.regex.pattern)) report(node, 'The pattern');
        } else if (typeof node.value === 'string') formula(node, node.value);
      },
      // What follows a place that is filled in follows something, be it a cell or a bracket.
      TemplateElement: (node) => formula(node, node.parent.quasis[0] === node ? node.value.raw : `}${node.value.raw}`),
      CallExpression({ callee, arguments: [given] }) {
        const words = callee.type === 'MemberExpression' ? TEXT_METHODS.get(callee.property.name) : undefined;
        if (words?.test(textOf(given))) report(callee.property, callee.property.name);
      },
    };
  },
};

/** Files that take apart what was given, not what was concluded. */
const READS_WHAT_IS_GIVEN = [
  'src/sheets/instruments/risks.ts', // Owners with semicolons between them in one cell.
  'src/sheets/instruments/roadmap.ts', // The list of what is missing, without the comma it begins with.
  'src/sheets/instruments/roadmap-charts.ts', // A label is cut to the room that it has.
  'src/sheets/lists/inventories.ts', // The name of a metric, which somebody wrote.
  'src/sheets/formulas/answer-formulas.ts', // The first sentence of a text is shown; nothing is decided by it.
  'src/sheets/funding/default-ramp.ts', // A yearly ramp as it was typed.
  'src/method/answers/cell.ts', // A formula of somebody's own may hand GROUPANSWER's result, contested or not known, to another function.
];

const planner = {
  rules: { 'import-directions': importDirections, 'first-sentence': firstSentence, 'no-sentence-decides': noSentenceDecides },
};

const OFFICE_NAMES = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'];
const OFFICE_ELSEWHERE = 'Only src/excel, src/functions and src/taskpane name Office.';
const OFFICE_GLOBALS = OFFICE_NAMES.map((name) => ({ name, message: OFFICE_ELSEWHERE }));
const OFFICE_TYPES = { selector: `TSQualifiedName[left.name=/^(${OFFICE_NAMES.join('|')})$/]`, message: OFFICE_ELSEWHERE };

const NODE_ONLY = [
  {
    group: ['node:*', 'fs', 'path', 'vm', 'crypto', 'http', 'child_process'],
    message: 'This also runs in a browser: Node stays in src/cli and src/desk/node.',
  },
];

const IMPURE = {
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'The random source comes in as an argument.' },
    { object: 'Date', property: 'now', message: 'The clock comes in as an argument.' },
  ],
  'no-restricted-syntax': [
    'error',
    OFFICE_TYPES,
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock comes in as an argument.' },
    { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'The locale comes in as an argument.' },
  ],
};

/** Not no-context-sync-in-loop: how many syncs writing takes is counted by a test, and mending after a failure may take more. */
const OFFICE_RULES = [
  'call-sync-after-load',
  'call-sync-before-read',
  'load-object-before-read',
  'no-empty-load',
  'no-navigational-load',
  'no-office-initialize',
  'test-for-null-using-isNullObject',
];

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'coverage/', 'node_modules/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict],
    // An index within bounds and a group of a pattern that matched are known to whoever wrote the line; tsc cannot know them.
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A class of a browser that only has to be there, and a callback that may return a promise or nothing, are both honest.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'max-len': ['error', { code: 140, ignoreUrls: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { planner },
    rules: {
      'planner/import-directions': 'error',
      'planner/first-sentence': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 450, skipBlankLines: true }],
      'max-params': ['error', 3],
      complexity: ['error', 15],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-globals': ['error', ...OFFICE_GLOBALS],
      'no-restricted-syntax': ['error', OFFICE_TYPES],
      'no-restricted-imports': ['error', { patterns: NODE_ONLY }],
    },
  },
  { files: ['src/method/**', 'src/sheets/**'], rules: IMPURE },
  {
    files: ['sheets', 'functions', 'taskpane', 'method', 'excel', 'cli'].map((room) => `src/${room}/**`),
    ignores: READS_WHAT_IS_GIVEN,
    plugins: { planner },
    rules: { 'planner/no-sentence-decides': 'error' },
  },
  {
    files: ['src/excel/**', 'src/functions/**', 'src/taskpane/**'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
  },
  // Office.js decides how many arguments its members take.
  { files: ['src/desk/host/objects/**'], rules: { 'max-params': 'off' } },
  // Excel decides how many a custom function takes; its metadata wants any[][], and a description on one line.
  {
    files: ['src/functions/**'],
    rules: {
      'max-params': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      'max-len': ['error', { code: 140, ignoreUrls: true, ignoreComments: true }],
    },
  },
  { files: ['src/cli/**', 'src/desk/node.ts', 'src/desk/node/**', 'src/functions/generate.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/excel/**'],
    plugins: { 'office-addins': office },
    rules: Object.fromEntries(OFFICE_RULES.map((rule) => [`office-addins/${rule}`, 'error'])),
  },
);
