import fs from 'node:fs';
import path from 'node:path';
import { createInProcess } from '#sandbox/start/inProcess';
import type { InProcess, InProcessOptions } from '#sandbox/start/inProcess';
import { FIRST_VERSION } from '#sandbox/start/fileTree';
import { handleFront, WEBDAV } from '#sfcc-mocks';
import type { Switches } from '#sfcc-mocks';
import { prove } from '#tools/prove/prove';
import type { Proof } from '#tools/prove/prove';
import type { ProveSettings } from '#tools/prove/proveSettings';
import type { Send } from '#tools/target/send';
import type { Settings } from '#tools/target/settings';
import { sandboxSettings } from './sandboxSettings';

/** An instance in one thread that facts are proved on. */
export class ProveTarget {
    readonly sandbox: InProcess;
    /** What the run has said. */
    readonly said: string[] = [];
    /** Ends the run. */
    readonly controller = new AbortController();
    /** Told of each request before it is sent; may throw what the network would. */
    onRequest: (method: string, url: string) => void = () => undefined;

    constructor(switches: Partial<Switches> = {}, options: InProcessOptions = {}) {
        this.sandbox = createInProcess({ switches, ...options });
        fs.mkdirSync(path.join(this.sandbox.front.filesRoot, 'IMPEX/src/instance'), { recursive: true });
        // The code of others, which a run takes over: little, so that it takes little time.
        fs.mkdirSync(path.join(this.sandbox.front.filesRoot, 'CARTRIDGES', FIRST_VERSION, 'app_storefront/cartridge'), {
            recursive: true
        });
    }

    settings(changes: Partial<Settings> = {}): Settings {
        return { ...sandboxSettings(this.sandbox), hostname: 'localhost', user: null, ...changes };
    }

    /** Proves all facts. */
    prove(changes: Partial<Settings> = {}, more: Partial<ProveSettings> = {}): Promise<Proof> {
        const { clientId, clientSecret } = this.sandbox.ready.credentials;
        const slasClient = { id: clientId, secret: clientSecret };
        const settings = this.settings(changes);
        const own = { storefrontPassword: '', slasClient, tiktok: null, ...more };
        return prove(settings, own, this.send, this.controller.signal, {
            say: (line) => this.said.push(line),
            pause: (milliseconds) => this.sandbox.clock.advance(milliseconds)
        });
    }

    close(): void {
        this.sandbox.stop();
    }

    private readonly send: Send = async ({ method, url: address, headers, body }) => {
        const url = address.replace('https://localhost/', this.sandbox.ready.instance + '/');
        await Promise.resolve();
        this.onRequest(method, url);
        const isFile = new URL(url).pathname.startsWith(WEBDAV);
        const encoding = isFile ? 'latin1' : 'utf8';
        const message = { method, url, headers, body: Buffer.from(body as string).toString(encoding) };
        const answer = (isFile && handleFront(this.sandbox.front, message, 'latin1')) || this.sandbox.request(message);
        return { status: answer.status, headers: answer.headers, body: Buffer.from(answer.body, encoding) };
    };
}
