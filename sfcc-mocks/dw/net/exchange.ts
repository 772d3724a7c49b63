import type { HttpAnswer, HttpMessage, TransportFailure } from '../../contracts/http';
import { current } from '../../runtime/current';

/**
 * One exchange with a server, in which a script can be interrupted.
 * @param timeoutMs - real time, as for a transport
 */
export function exchange(message: HttpMessage, timeoutMs: number): HttpAnswer | TransportFailure {
    const execution = current();
    execution.instance.probe(execution, 'call', 'before');
    const result = execution.instance.options.transport(message, timeoutMs);
    execution.instance.probe(execution, 'call', 'after');
    execution.assertAlive();
    return result;
}

/** The header of a login. */
export function basicAuthorization(user: string, password: string): string {
    return 'Basic ' + Buffer.from(user + ':' + password).toString('base64');
}
