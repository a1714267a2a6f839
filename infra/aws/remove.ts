import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { stageOf } from './stage.ts';

/** `npm run remove -- <stage>`: removes a stage after its name was typed. */
async function main([given]: readonly string[]): Promise<number> {
  if (given === undefined) {
    process.stderr.write('Say which stage: npm run remove -- <stage>\n');
    return 2;
  }
  const { name, personal } = stageOf((key) => (key === 'stage' ? given : undefined));
  const lost = personal
    ? 'tables, master keys and files, for good'
    : 'functions, origins and alarms; tables and master keys are kept, and termination protection must be off';
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await terminal.question(`This removes the stage ${name}: ${lost}.\nType its name to go on: `);
  terminal.close();
  if (typed.trim() !== name) {
    process.stderr.write('That is not its name; nothing was removed.\n');
    return 1;
  }
  const destroy = spawn('cdk', ['destroy', '--no-notices', '--force', '-c', `stage=${name}`], { stdio: 'inherit' });
  return new Promise((resolve) => destroy.on('exit', (code) => resolve(code ?? 1)));
}

process.exitCode = await main(process.argv.slice(2));
