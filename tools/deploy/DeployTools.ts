import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Settings } from '../target/settings';
import { explainFailure } from './explainFailure';

const MODULES = path.join(__dirname, '../../node_modules');
const PATIENCE_MS = 30 * 60 * 1000;

/**
 * dwupload and sfcc-ci, unmodified. Secrets reach them by file and environment, where no list of processes shows them;
 * what they keep is in a folder that is removed.
 */
export class DeployTools {
    private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiktokshop-deploy-'));

    constructor(private readonly settings: Settings) {}

    /** Uploads cartridges into a code version with the user's access key. */
    async dwupload(version: string, cartridges: string[]): Promise<void> {
        const { hostname, user, selfSigned } = this.settings;
        const file = path.join(this.folder, 'dw.json');
        const settings = { hostname, username: user?.name, password: user?.accessKey, 'code-version': version };
        fs.writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
        try {
            const flags = selfSigned ? ['--self-signed'] : [];
            await this.run('dwupload', 'dwupload/index.js', ['--cartridge', ...cartridges, ...flags]);
        } finally {
            fs.rmSync(file);
        }
    }

    /** Signs in with client id and secret. */
    async signIn(): Promise<void> {
        await this.run('sfcc-ci client:auth', 'sfcc-ci/cli.js', ['client:auth', '-t', 'client_credentials']);
    }

    /**
     * Runs a command of sfcc-ci against the instance.
     * @returns what it printed
     */
    sfccCi(command: string, ...args: string[]): Promise<string> {
        const all = [command, ...args, '-i', this.settings.hostname];
        return this.run('sfcc-ci ' + command, 'sfcc-ci/cli.js', all);
    }

    /** Puts a file where the tools find it. */
    write(name: string, content: Buffer): string {
        const file = path.join(this.folder, name);
        fs.writeFileSync(file, content);
        return file;
    }

    remove(): void {
        fs.rmSync(this.folder, { recursive: true, force: true });
    }

    private run(name: string, script: string, args: string[]): Promise<string> {
        const options = { cwd: this.folder, env: this.environment(), timeout: PATIENCE_MS, maxBuffer: 1 << 26 };
        return new Promise((resolve, reject) => {
            execFile(process.execPath, [path.join(MODULES, script), ...args], options, (error, stdout, stderr) =>
                error ? reject(explainFailure(name, stdout + stderr || error.message)) : resolve(stdout)
            );
        });
    }

    private environment(): NodeJS.ProcessEnv {
        const { client, accountManager, selfSigned, caFile } = this.settings;
        return {
            ...process.env,
            HOME: this.folder,
            XDG_CONFIG_HOME: this.folder,
            SFCC_LOGIN_URL: accountManager,
            ...(client ? { SFCC_OAUTH_CLIENT_ID: client.id, SFCC_OAUTH_CLIENT_SECRET: client.secret } : {}),
            ...(selfSigned ? { SFCC_ALLOW_SELF_SIGNED: 'true' } : {}),
            ...(caFile ? { NODE_EXTRA_CA_CERTS: caFile } : {})
        };
    }
}
