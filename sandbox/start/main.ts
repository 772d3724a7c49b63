import { writeKeyFile } from '../../tools/target/keyFile';
import { dwJsonOf } from './keys';
import { leaveOrders } from '../tour/leaveOrders';
import { businessManager, emptyBusinessManager, variables } from './instructions';
import { readCommandLine, USAGE } from './options';
import type { CommandLine } from './options';
import type { Ready } from './ready';
import { startSandbox } from './startSandbox';
import type { Sandbox } from './startSandbox';
import { tryPorts } from './tryPorts';
import { announce } from './running';
import { runTour } from '../tour/tour';
import { ROOT } from './wiring';

/** `npm start` and `npm run sandbox`. What a program reads goes to stdout; the rest goes there only without --json. */
async function main(): Promise<void> {
    const commandLine = commandLineOrExit();
    if (commandLine.help) {
        process.stdout.write(USAGE);
        return;
    }
    await tryPorts(commandLine.sandbox);
    if (commandLine.build) {
        const { buildCartridges } = await import('../../tools/commands/build.js');
        await buildCartridges((line: string) => process.stderr.write(line + '\n'));
    }
    process.stderr.write('Starting B2C Commerce, TikTok Shop and an OMS on this machine …\n');
    commandLine.withoutSwitch.forEach((id) =>
        process.stderr.write(`--facts: the sandbox has no switch for ${id}, and does as is assumed\n`)
    );
    const sandbox = await startSandbox({ ...commandLine.sandbox, onFailure: fail });
    stopOnSignals(sandbox, announce(ROOT, sandbox.ready.instance));
    if (commandLine.dwJson) {
        writeKeyFile(commandLine.dwJson, JSON.stringify(dwJsonOf(sandbox.ready), null, 4) + '\n');
    }
    if (!commandLine.tour) {
        process.stdout.write('ready ' + JSON.stringify(sandbox.ready) + '\n');
        const { ready } = sandbox;
        const pages = commandLine.sandbox.fresh ? emptyBusinessManager(ready) : businessManager(ready);
        [...pages, ...variables(ready)].forEach((line) => process.stderr.write(line + '\n'));
        return;
    }
    await tour(sandbox, commandLine);
}

function commandLineOrExit(): CommandLine {
    try {
        return readCommandLine(process.argv.slice(2));
    } catch (error) {
        process.stderr.write((error as Error).message + '\n\n' + USAGE);
        process.exit(2);
    }
}

async function tour(sandbox: Sandbox, { json, tourOnly, jobs }: CommandLine): Promise<void> {
    const say = json ? (): void => undefined : (line: string): void => void process.stdout.write(line + '\n');
    const result = await runTour(sandbox.ready, say);
    if (json) {
        process.stdout.write(JSON.stringify(result, null, 2) + '\n');
    }
    if (tourOnly) {
        await sandbox.stop();
        process.exitCode = result.ok ? 0 : 1;
        return;
    }
    await leaveOrders(sandbox.ready);
    if (jobs) {
        sandbox.startSchedule();
    }
    addresses(sandbox.ready).forEach(say);
    say(
        jobs
            ? '  The jobs run by themselves, most of them every five minutes; --no-jobs turns that off.'
            : '  No job runs by itself.'
    );
}

function addresses(ready: Ready): string[] {
    const { user, accessKey } = ready.credentials;
    return [
        '',
        `Still serving; end with Ctrl+C.`,
        `  B2C Commerce  ${ready.instance}`,
        ...(ready.instanceHttps ? [`  over https    ${ready.instanceHttps} (authority: ${ready.caFile})`] : []),
        `  TikTok Shop   ${ready.tiktok}/_sim/calls`,
        `  OMS           ${ready.oms}/_oms/log`,
        `  WebDAV        user ${user}, access key ${accessKey}`,
        '',
        ...businessManager(ready),
        `  Some orders there need a person.`
    ];
}

/** Ends the sandbox in good order; a second signal ends it at once. */
function stopOnSignals(sandbox: Sandbox, takeBack: () => void): void {
    process.once('exit', takeBack);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => {
            sandbox.stop().then(
                () => process.exit(0),
                () => process.exit(1)
            );
        });
    }
}

function fail(error: NodeJS.ErrnoException & { port?: number }): void {
    const words =
        error.code === 'EADDRINUSE'
            ? `Port ${error.port} is in use: end what runs there, or name another port (--help lists the options)`
            : String(error.stack || error);
    process.stderr.write(words + '\n');
    process.exit(1);
}

main().catch(fail);
