// Runs Azurite as a child of Kutip: it ends when its standard input closes, which happens even when Kutip is killed,
// and not at Ctrl+C, which a terminal sends to both while Kutip still needs its storage.
const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));
process.on('SIGINT', () => {});
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();

require('azurite/dist/src/azurite.js');
