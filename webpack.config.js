/** Two builds: `addin` makes dist/, the add-in as static files; `desk` makes the page of the stand-in, which is never released. */
const path = require('path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const DEVELOPMENT_URL = 'https://localhost:3000';
const inRoot = (...names) => path.resolve(__dirname, ...names);

/** What both builds share. Types are checked by `npm run types`, once, and not again by the loader. */
const common = {
  mode: 'production',
  devtool: false,
  cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'ts-loader', options: { transpileOnly: true } } }],
  },
};

/**
 * functions.js stands alone: the pane's bundle depends on it, never the reverse, so that custom functions are registered
 * in the shared page before anything is drawn, and nothing is bundled twice.
 */
const addin = (addinUrl) => ({
  ...common,
  name: 'addin',
  entry: {
    functions: inRoot('src/functions/script.ts'),
    taskpane: { import: [inRoot('src/taskpane/fabric-config.ts'), inRoot('src/taskpane/index.tsx')], dependOn: 'functions' },
  },
  // functions.js may be run where there is no window: it asks for the global CustomFunctions and nothing else.
  output: { path: inRoot('dist'), filename: '[name].js', clean: true, globalObject: 'globalThis' },
  performance: { hints: 'warning', maxEntrypointSize: 700_000, maxAssetSize: 700_000 },
  plugins: [
    new HtmlPlugin({ filename: 'taskpane.html', template: inRoot('src/taskpane/taskpane.html'), chunks: ['functions', 'taskpane'] }),
    new CopyPlugin({
      patterns: [
        { from: inRoot('assets'), to: 'assets' },
        { from: inRoot('src/functions/functions.json'), to: 'functions.json' },
        { from: inRoot('manifest.xml'), to: 'manifest.xml', transform: (xml) => xml.toString().replaceAll(DEVELOPMENT_URL, addinUrl) },
      ],
    }),
  ],
});

/**
 * Served to this machine only, so nothing is made small: that would take a minute on a slow machine, and save nobody anything.
 * o-spreadsheet's `browser` field is a script that a bundler cannot take apart: its module is used instead.
 */
const desk = () => ({
  ...common,
  name: 'desk',
  mode: 'development',
  entry: { desk: inRoot('src/desk/page/index.ts') },
  output: { path: inRoot('.cache/desk'), filename: '[name].js', clean: true },
  resolve: { ...common.resolve, mainFields: ['module', 'main'] },
  performance: { hints: false },
});

/** Certificates are made and trusted for `webpack serve` alone: a build must not touch the machine's trust store. */
const devServer = async () => ({
  port: 3000,
  hot: false,
  headers: { 'Access-Control-Allow-Origin': '*' },
  server: { type: 'https', options: await require('office-addin-dev-certs').getHttpsServerOptions() },
});

module.exports = async (env = {}) => {
  const built = addin((process.env.ADDIN_URL ?? DEVELOPMENT_URL).replace(/\/+$/, ''));
  return [env.WEBPACK_SERVE ? { ...built, devServer: await devServer() } : built, desk()];
};
