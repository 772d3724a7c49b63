import { jsonAnswer } from '../../sfcc-mocks';
import type { HttpAnswer, HttpMessage } from '../../sfcc-mocks';

const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses a request for controls that does not come from this machine.
 * @param controls - beginning of their paths
 * @returns null for every other request
 */
export function refuseStranger(message: HttpMessage, controls: string): HttpAnswer | null {
    if (!new URL(message.url).pathname.startsWith(controls) || isFromThisMachine(message)) {
        return null;
    }
    return jsonAnswer(403, { error: `Only pages and programs of this machine may use what is below ${controls}` });
}

/**
 * Whether a request names this machine. A page of another site can make a browser send requests here, with its own
 * Origin, or, where its name resolves to this machine, with its own name as Host.
 */
function isFromThisMachine(message: HttpMessage): boolean {
    const { origin } = message.headers;
    const { host, hostname } = new URL(message.url);
    return THIS_MACHINE.includes(hostname) && (origin === undefined || hostOf(origin) === host);
}

function hostOf(origin: string): string {
    return URL.canParse(origin) ? new URL(origin).host : '';
}
