// `npm start`: builds the page with the stand-in for Excel and serves it at http://localhost:3000.
const webpack = require('webpack');
const DevServer = require('webpack-dev-server');
const configuration = require('../webpack.config.js');

const port = Number(process.env.PORT ?? 3000);
const compiler = webpack(configuration({ target: 'page' }, { mode: 'development' }));
const server = new DevServer(
  { port, host: 'localhost', hot: false, liveReload: true, client: { overlay: true } },
  compiler,
);

server.startCallback((error) => {
  if (error) {
    console.error(`The page could not be served: ${error.message}`);
    process.exit(1);
  }
  console.log(`Plan RAG is at http://localhost:${port} once the build below is done. Stop it with Ctrl+C.`);
});
