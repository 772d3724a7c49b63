import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { times } from '../faults/samples';
import type { Ready } from '#sandbox/start/ready';

/** `npm run test:full` lets the tools take the time that they take. */
const PRELOADED = times([], ['-r', path.join(__dirname, 'quickPolling.js')]);
const TOOLS = path.join(__dirname, '../../../node_modules');

/** What a tool came to. */
export interface ToolResult {
    code: number;
    /** What it printed, on both streams. */
    output: string;
    /** Its JSON document, for commands that print one. */
    json: () => any;
}

/** The unmodified dwupload and sfcc-ci, pointed at a sandbox; their files are in a folder of their own. */
export class DeployTools {
    readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deploy-tools-'));
    /** Host the tools talk to, with its port. */
    host: string;

    constructor(private readonly ready: Ready) {
        this.host = new URL(ready.instanceHttps!).host;
    }

    /** Uploads cartridges as a developer does, with a user's access key from dw.json. */
    dwupload(
        codeVersion: string,
        cartridges: string[],
        password = this.ready.credentials.accessKey
    ): Promise<ToolResult> {
        const { user } = this.ready.credentials;
        const settings = { hostname: this.host, username: user, password, 'code-version': codeVersion };
        fs.writeFileSync(path.join(this.folder, 'dw.json'), JSON.stringify(settings));
        return this.run('dwupload/index.js', ['--cartridge', ...cartridges]).finally(() =>
            fs.rmSync(path.join(this.folder, 'dw.json'))
        );
    }

    /** Runs a command of sfcc-ci against the instance. */
    sfccCi(command: string, ...args: string[]): Promise<ToolResult> {
        return this.run('sfcc-ci/cli.js', [command, ...args, '-i', this.host]);
    }

    /** Signs in, as CI does. */
    signIn(secret = this.ready.credentials.clientSecret): Promise<ToolResult> {
        const { clientId } = this.ready.credentials;
        return this.run('sfcc-ci/cli.js', ['client:auth', clientId, secret, '-t', 'client_credentials']);
    }

    /** Asks for a job's status until the run is over. */
    async finished(jobId: string, started: ToolResult): Promise<any> {
        const { id } = started.json();
        for (;;) {
            const execution = (await this.sfccCi('job:status', jobId, id, '-j')).json();
            if (execution.status !== 'RUNNING') {
                return execution;
            }
        }
    }

    /** Puts a file where the tools are run. */
    write(name: string, content: Buffer): string {
        const file = path.join(this.folder, name);
        fs.writeFileSync(file, content);
        return file;
    }

    remove(): void {
        fs.rmSync(this.folder, { recursive: true, force: true });
    }

    private run(script: string, args: string[]): Promise<ToolResult> {
        const env = {
            PATH: process.env.PATH,
            HOME: this.folder,
            XDG_CONFIG_HOME: path.join(this.folder, 'config'),
            SFCC_LOGIN_URL: new URL(this.ready.instanceHttps!).host,
            NODE_EXTRA_CA_CERTS: this.ready.caFile!
        };
        return new Promise((resolve) => {
            const options = { cwd: this.folder, env, timeout: 60000 };
            execFile(
                process.execPath,
                [...PRELOADED, path.join(TOOLS, script), ...args],
                options,
                (error, stdout, stderr) => {
                    const code = error ? Number(error.code ?? -1) : 0;
                    resolve({ code, output: stdout + stderr, json: () => JSON.parse(stdout) });
                }
            );
        });
    }
}
