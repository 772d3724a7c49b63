import { scriptClass } from '../../runtime/scriptClass';

/** What scripts have set of a port. */
interface PortSettings {
    properties: Map<string, unknown>;
    headers: Map<string, unknown>;
    requestTimeout: number;
    connectionTimeout: number;
}

const settings = new WeakMap<object, PortSettings>();

function settingsOf(port: object): PortSettings {
    const own = settings.get(port) || {
        properties: new Map<string, unknown>(),
        headers: new Map<string, unknown>(),
        requestTimeout: 0,
        connectionTimeout: 0
    };
    settings.set(port, own);
    return own;
}

/** dw.ws.WSUtil: keeps what scripts set of a port, whose calls the double does not send. */
export class WSUtil {
    static getProperty(key: string, port: object): unknown {
        return settingsOf(port).properties.get(key) ?? null;
    }

    static setProperty(key: string, value: unknown, port: object): void {
        settingsOf(port).properties.set(key, value);
    }

    static getRequestTimeout(port: object): number {
        return settingsOf(port).requestTimeout;
    }

    static setRequestTimeout(milliseconds: number, port: object): void {
        settingsOf(port).requestTimeout = milliseconds;
    }

    static getConnectionTimeout(port: object): number {
        return settingsOf(port).connectionTimeout;
    }

    static setConnectionTimeout(milliseconds: number, port: object): void {
        settingsOf(port).connectionTimeout = milliseconds;
    }

    static getHTTPRequestHeader(port: object, key: string): unknown {
        return settingsOf(port).headers.get(key) ?? null;
    }

    static setHTTPRequestHeader(port: object, key: string, value: unknown): void {
        settingsOf(port).headers.set(key, value);
    }

    /** Signatures and tokens would belong to the message that is not sent. */
    static setWSSecurityConfig(_port: object, _request: unknown, _response: unknown): void {
        // Nothing is signed.
    }
}

scriptClass('dw.ws.WSUtil', WSUtil);
