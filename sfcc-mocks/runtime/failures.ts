import { definePlace } from './engine/errorPlace';
import { showReport } from './errorReport';

/** The ways a script ends that no `catch` in a cartridge can prevent, and the platform's own exceptions. */

/** An enforced quota was exceeded. Uncatchable on the platform: every later `dw` call throws it again. */
export class QuotaExceeded extends Error {
    constructor(
        readonly quota: string,
        readonly limit: number
    ) {
        super('Quota ' + quota + ' exceeded: the limit is ' + limit);
        this.name = 'QuotaExceeded';
    }
}

/** The test harness ended the script at a stop point, as a crash or a deployment would. */
export class Stopped extends Error {
    constructor(readonly point: string) {
        super('Stopped at ' + point);
        this.name = 'Stopped';
    }
}

/** A script ran for too long. Uncatchable on the platform. */
export class ScriptTimeout extends Error {
    constructor(limitMs: number) {
        super(`The script ran for more than ${limitMs} ms`);
        this.name = 'ScriptingTimeoutError';
    }
}

/** Why a script was ended, even if it catches everything. */
export type Ended = Stopped | QuotaExceeded | ScriptTimeout;

/** An exception as scripts see it: no class to test for, but `javaName`, `javaMessage` and `type`. */
export interface PlatformException extends Error {
    javaName: string;
    javaMessage: string;
    type: string;
}

/**
 * Makes the exception a platform class throws.
 * @param type - simple name, for example `ORMTransactionException`
 * @param message - what happened
 * @returns an Error with `javaName`, `javaMessage` and `type`
 */
export function platformException(type: string, message: string): PlatformException {
    const error = new Error(message) as PlatformException;
    error.name = type;
    error.javaName = type;
    error.javaMessage = message;
    error.type = type;
    definePlace(error);
    showReport(error);
    return error;
}

/** What to do instead of what has no meaning on the double, by the name that a member begins with. */
const INSTEAD: Record<string, string> = {
    'dw.system.Pipeline.': 'the double runs no pipelines. Call the script of the pipeline, or stub dw/system/Pipeline',
    'dw.system.Pipelet':
        'the double runs no pipelets. Use the job step or the class that does the same, or stub the class',
    'dw.template.Velocity.':
        'the double renders texts with references and #foreach. Render ISML, or stub dw/template/Velocity',
    'dw.customer.oauth.':
        'the double asks no provider. Stub the class, and log in with loginExternallyAuthenticatedCustomer',
    'dw.crypto.KeyRef': 'the double has no key store. Give the key itself',
    'dw.crypto.Certificate': 'the double has no key store. Give the certificate itself, or stub the class',
    'dw.svc.ServiceRegistry.': 'it is no longer there since compatibility mode 19.10. Use dw/svc/LocalServiceRegistry',
    'dw.customer.AgentUserMgr.': 'the double has no agents. Stub the class',
    'dw.campaign.ABTestMgr': 'the double runs no tests of this kind. Import none, or stub the class',
    'dw.rpc.': 'web services of the folder webreferences are gone. Use webreferences2'
};

/** What every unimplemented member answers, so that nothing silently returns undefined. */
export function notImplemented(member: string): Error {
    const instead = Object.entries(INSTEAD).find(([start]) => member.startsWith(start));
    const error = new Error('not implemented: ' + member + (instead ? ': ' + instead[1] : ''));
    definePlace(error);
    showReport(error);
    return error;
}

/** An error of the platform that is no exception of Java, such as a module that is not there. */
export function scriptError(message: string): Error {
    const error = new Error(message);
    showReport(error);
    return error;
}
