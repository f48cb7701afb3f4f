/**
 * The builds, from one configuration:
 *   webpack --mode production [--env url=https://…] [--env id=GUID]   the add-in, static files in dist/
 *   webpack --env target=page                          the page of `npm start`, in build/page/
 *   webpack --env target=cli                           the command line, build/cli/plan-rag.js
 *   webpack --env target=baseline                      the pane that `npm run bench` measures beside ours, build/baseline/
 */
const { resolve } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { functionsMetadata } = require('./scripts/functions-metadata.js');

const DEVELOPMENT_URL = 'https://localhost:3000';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The manifest for one address and, where development, test and production stand side by side, one id each. */
function manifestFor(xml, url, id) {
  const placed = xml.replaceAll(DEVELOPMENT_URL, url.replace(/\/$/, ''));
  return id === undefined ? placed : placed.replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`);
}

const common = (mode) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2022',
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
    ],
  },
});

/** Puts the script that says “Please update Office” before all others. */
class TooOldFirst {
  apply(compiler) {
    compiler.hooks.compilation.tap('TooOldFirst', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap('TooOldFirst', (page) => {
        page.headTags.unshift(
          HtmlPlugin.createHtmlTagObject('script', { src: 'assets/too-old.js' }, undefined, {
            plugin: 'TooOldFirst',
          }),
        );
        return page;
      });
    });
  }
}

const addIn = (mode, url, id) => ({
  ...common(mode),
  entry: { taskpane: './src/taskpane/index.tsx', functions: './src/functions/index.ts' },
  output: {
    path: resolve(__dirname, 'dist'),
    // The manifest names functions.js, so its name stays.
    filename: ({ chunk }) => (chunk.name === 'functions' ? '[name].js' : '[name].[contenthash:8].js'),
    // Each file carries its contents' hash, so that a new version is never mixed with an old one.
    chunkFilename: '[id].[contenthash:8].js',
    clean: true,
  },
  plugins: [
    new HtmlPlugin({
      template: 'src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      templateParameters: { officeJs: OFFICE_JS },
    }),
    new TooOldFirst(),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        { from: 'src/taskpane/help.html', to: 'help.html' },
        { from: 'shortcuts.json' },
        {
          from: 'src/functions/functions.ts',
          to: 'functions.json',
          transform: (content) => JSON.stringify(functionsMetadata(content.toString()), null, 1),
        },
        {
          from: 'manifest.xml',
          transform: (content) => manifestFor(content.toString(), url, id),
        },
      ],
    }),
  ],
});

const page = (mode) => ({
  ...common(mode),
  entry: { page: './src/standin/page/index.tsx', host: './src/standin/page/host.ts' },
  output: { path: resolve(__dirname, 'build/page'), filename: '[name].js', clean: true },
  plugins: [
    new HtmlPlugin({
      template: 'src/standin/page/index.html',
      filename: 'index.html',
      chunks: ['page'],
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        { from: 'manifest.xml' },
        { from: 'shortcuts.json' },
        { from: 'tests/fixtures/*.xlsx', to: 'samples/[name][ext]', noErrorOnMissing: true },
        { from: 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js', to: 'office/excel.js' },
      ],
    }),
  ],
});

const cli = (mode) => ({
  ...common(mode),
  target: 'node20',
  devtool: false,
  optimization: { minimize: false },
  // The worker of src/cli/pool.ts lies beside the command and is started by its path.
  node: { __dirname: false },
  entry: { 'plan-rag': './src/cli/main.ts', worker: './src/cli/worker.ts' },
  output: { path: resolve(__dirname, 'build/cli'), filename: '[name].js', clean: true },
});

const baseline = (mode) => ({
  ...common(mode),
  entry: { taskpane: './scripts/bench/pane-baseline.tsx' },
  output: { path: resolve(__dirname, 'build/baseline'), filename: '[name].[contenthash:8].js', clean: true },
  plugins: [
    new HtmlPlugin({
      template: 'src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      templateParameters: { officeJs: OFFICE_JS },
    }),
    new CopyPlugin({ patterns: [{ from: 'assets', to: 'assets' }] }),
  ],
});

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'development';
  if (env.target === 'page') return page(mode);
  if (env.target === 'cli') return cli(mode);
  if (env.target === 'baseline') return baseline(mode);
  return addIn(mode, env.url ?? DEVELOPMENT_URL, env.id);
};
