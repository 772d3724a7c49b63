import fs from 'node:fs';
import path from 'node:path';
import { TargetError } from './targetError';

/** An API client of Account Manager. */
export interface Client {
    id: string;
    secret: string;
}

/** Where to deploy to and as whom, as dw.json says it. */
export interface Settings {
    /** With its port, if it is not 443. */
    hostname: string;
    /** Business Manager user with a WebDAV access key; null where dw.json has none. */
    user: { name: string; accessKey: string } | null;
    client: Client | null;
    /** Client of TikTok's connector, for doctor; where dw.json names none, it is `client`. */
    connectorClient: Client | null;
    /** Client of an OMS that calls; null for one that does not. */
    omsClient: Client | null;
    codeVersion: string;
    sites: string[];
    /** Host that gives out tokens. */
    accountManager: string;
    /** Whether the certificate of the instance goes unchecked. */
    selfSigned: boolean;
    /** PEM file of an authority to trust besides the usual ones; empty for none. */
    caFile: string;
}

const DEFAULT_SITE = 'RefArch';

/**
 * Reads dw.json. CI may keep the secrets out of it: SFCC_OAUTH_CLIENT_ID and SFCC_OAUTH_CLIENT_SECRET go before it, and
 * so does SFCC_LOGIN_URL, as in sfcc-ci.
 * @throws TargetError with what is missing
 */
export function readSettings(file: string, env: NodeJS.ProcessEnv = process.env): Settings {
    const values = readJson(file);
    const text = (name: string): string => (typeof values[name] === 'string' ? values[name].trim() : '');
    const hostname = text('hostname')
        .replace(/^https?:\/\//, '')
        .replace(/\/+$/, '');
    if (!/^[\w.-]+(:\d+)?$/.test(hostname)) {
        throw new TargetError(
            `${file} names no host: "hostname" is ${JSON.stringify(values.hostname ?? null)}`,
            'Enter the host name of the instance, without https:// and without a path.'
        );
    }
    const client = clientOf(
        env.SFCC_OAUTH_CLIENT_ID || text('client-id'),
        env.SFCC_OAUTH_CLIENT_SECRET || text('client-secret')
    );
    const sites = Array.isArray(values.sites) && values.sites.length > 0 ? values.sites.map(String) : [DEFAULT_SITE];
    return {
        hostname,
        user: text('username') && text('password') ? { name: text('username'), accessKey: text('password') } : null,
        client,
        connectorClient: clientOf(text('connector-client-id'), text('connector-client-secret')) || client,
        omsClient: clientOf(text('oms-client-id'), text('oms-client-secret')),
        codeVersion: text('code-version'),
        sites,
        accountManager: env.SFCC_LOGIN_URL || text('account-manager') || 'account.demandware.com',
        selfSigned: values['self-signed'] === true,
        caFile: text('ca-file')
    };
}

function clientOf(id: string, secret: string): Client | null {
    return id && secret ? { id, secret } : null;
}

function readJson(file: string): Record<string, unknown> {
    if (!fs.existsSync(file)) {
        throw new TargetError(
            `There is no ${path.basename(file)} in ${path.dirname(path.resolve(file))}`,
            'Copy dw.json.example to dw.json and enter your instance.'
        );
    }
    try {
        return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
    } catch (error) {
        throw new TargetError(`${file} is not JSON: ${(error as Error).message}`, 'Compare it with dw.json.example.');
    }
}
