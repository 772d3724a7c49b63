import { execFile } from 'node:child_process';
import type { ChildProcess, ExecFileException } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Ready } from '#sandbox/start/ready';

const ROOT = path.join(__dirname, '../../..');

/** What a command came to. */
export interface CommandResult {
    code: number;
    /** What it printed, on both streams. */
    output: string;
    /** The part of it for programs. */
    stdout: string;
}

type Tool = 'deploy' | 'doctor' | 'prove' | 'trySandbox';

/** `npm run deploy`, `npm run doctor` and `npm run prove` with a dw.json for a sandbox, in a folder of their own. */
export class CommandLine {
    readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'commands-'));
    /** What dw.json says; undefined leaves an entry out. */
    dwJson: Record<string, unknown>;

    constructor(private readonly ready: Ready) {
        const { clientId, clientSecret, user, accessKey } = ready.credentials;
        this.dwJson = {
            hostname: this.host(),
            username: user,
            password: accessKey,
            'client-id': clientId,
            'client-secret': clientSecret,
            sites: [ready.site]
        };
    }

    host(): string {
        return new URL(this.ready.instanceHttps!).host;
    }

    /** Runs a tool of this repository as a user does. */
    run(tool: Tool, args: string[], changes: object = {}, more: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
        return new Promise((resolve) => {
            this.start(tool, args, changes, more, (error, stdout, stderr) =>
                resolve({ code: error ? Number(error.code ?? -1) : 0, output: stdout + stderr, stdout })
            );
        });
    }

    /** Starts one, and gives its process. */
    start(
        tool: Tool,
        args: string[],
        changes: object = {},
        more: NodeJS.ProcessEnv = {},
        done: (error: ExecFileException | null, stdout: string, stderr: string) => void = () => undefined
    ): ChildProcess {
        const file = path.join(this.folder, 'dw.json');
        fs.writeFileSync(file, JSON.stringify({ ...this.dwJson, ...changes }));
        const env = {
            PATH: process.env.PATH,
            SFCC_LOGIN_URL: this.host(),
            NODE_EXTRA_CA_CERTS: this.ready.caFile!,
            ...more
        };
        const script = path.join(ROOT, 'tools/commands', tool + '.ts');
        const all = ['-r', path.join(ROOT, 'tools/register.js'), script, '--dw-json', file, ...args];
        return execFile(process.execPath, all, { env, cwd: ROOT, timeout: 110000 }, done);
    }

    remove(): void {
        fs.rmSync(this.folder, { recursive: true, force: true });
    }
}
