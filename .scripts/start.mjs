// Plain JavaScript that every Node reads: it must get as far as saying which Node is needed.
const neededNodeApi = 10;
if (Number(process.versions.napi) < neededNodeApi) {
  process.stderr.write(
    `Packbench needs Node 24 and this is Node ${process.versions.node}. Start it with: npm start\n`,
  );
  process.exit(1);
}
const { start } = await import("./start-host.mjs");
await start(process.argv.slice(2));
