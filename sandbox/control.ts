import type { HttpAnswer, HttpMessage } from '../sfcc-mocks/contracts';
import { json } from '../sfcc-mocks/web/answers';
import { durationMs } from './duration';
import type { SandboxState } from './state';

/** What the sandbox's own endpoints need. */
export interface SandboxControls {
    now(): number;
    advance(milliseconds: number): Promise<void>;
    state(): Promise<SandboxState>;
    reset(): Promise<void>;
    /** Fills the instance's disk, or makes space again. */
    fillDisk(full: boolean): void;
}

/** Answers `/_sandbox/clock`, `/_sandbox/state`, `/_sandbox/reset` and `/_sandbox/disk`. */
export async function handleControl(controls: SandboxControls, message: HttpMessage): Promise<HttpAnswer> {
    switch (`${message.method} ${new URL(message.url).pathname}`) {
        case 'GET /_sandbox/state':
            return json(200, await controls.state());
        case 'POST /_sandbox/reset':
            await controls.reset();
            return json(200, { now: iso(controls) });
        case 'POST /_sandbox/clock':
            return moveClock(controls, message.body);
        case 'POST /_sandbox/disk':
            return setDisk(controls, message.body);
        default:
            return json(404, {
                error: 'POST /_sandbox/clock, GET /_sandbox/state, POST /_sandbox/reset and POST /_sandbox/disk are there'
            });
    }
}

async function moveClock(controls: SandboxControls, body: string): Promise<HttpAnswer> {
    const duration = durationMs(memberOf(body, 'advance'));
    if (duration === null) {
        return json(400, { error: 'expected {"advance": "PT1H"}: a duration in ISO 8601, not negative' });
    }
    await controls.advance(duration);
    return json(200, { now: iso(controls) });
}

function setDisk(controls: SandboxControls, body: string): HttpAnswer {
    const full = memberOf(body, 'full');
    if (typeof full !== 'boolean') {
        return json(400, { error: 'expected {"full": true} or {"full": false}' });
    }
    controls.fillDisk(full);
    return json(200, { full });
}

function memberOf(body: string, name: string): unknown {
    try {
        return (JSON.parse(body) as Record<string, unknown> | null)?.[name];
    } catch {
        return undefined;
    }
}

function iso(controls: SandboxControls): string {
    return new Date(controls.now()).toISOString();
}
