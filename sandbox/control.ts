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
}

/** Answers `/_sandbox/clock`, `/_sandbox/state` and `/_sandbox/reset`. */
export async function handleControl(controls: SandboxControls, message: HttpMessage): Promise<HttpAnswer> {
    switch (`${message.method} ${new URL(message.url).pathname}`) {
        case 'GET /_sandbox/state':
            return json(200, await controls.state());
        case 'POST /_sandbox/reset':
            await controls.reset();
            return json(200, { now: iso(controls) });
        case 'POST /_sandbox/clock':
            return moveClock(controls, message.body);
        default:
            return json(404, { error: 'POST /_sandbox/clock, GET /_sandbox/state and POST /_sandbox/reset are there' });
    }
}

async function moveClock(controls: SandboxControls, body: string): Promise<HttpAnswer> {
    const duration = durationMs(advanceOf(body));
    if (duration === null) {
        return json(400, { error: 'expected {"advance": "PT1H"}: a duration in ISO 8601, not negative' });
    }
    await controls.advance(duration);
    return json(200, { now: iso(controls) });
}

function advanceOf(body: string): unknown {
    try {
        return (JSON.parse(body) as { advance?: unknown } | null)?.advance;
    } catch {
        return undefined;
    }
}

function iso(controls: SandboxControls): string {
    return new Date(controls.now()).toISOString();
}
