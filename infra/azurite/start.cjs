// Runs Azurite as a child of Kutip: it ends when its standard input closes, which happens even when Kutip is killed,
// and not at Ctrl+C, which a terminal sends to both while Kutip still needs its storage.
const http = require('http');

const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));
process.on('SIGINT', () => {});

// Connections are cut before Azurite saves its data: what is answered is kept, and nothing waits for a client that idles.
const sockets = new Set();
const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function (event, ...args) {
  if (event === 'connection') {
    const [socket] = args;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  }
  return emit.call(this, event, ...args);
};
process.stdin.on('end', () => {
  for (const socket of sockets) socket.destroy();
  process.kill(process.pid, 'SIGTERM');
});
process.stdin.resume();

if (process.env.KUTIP_TABLE_INDEX) require('./table-index.cjs');
require('azurite/dist/src/azurite.js');
