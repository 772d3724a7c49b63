import fs from 'node:fs';
import path from 'node:path';
import type { CertificateFile } from './clientCertificate';
import { isLoopback } from './isLoopback';
import { TargetError } from './targetError';

/** An API client of Account Manager. */
export interface Client {
    id: string;
    secret: string;
}

/** Target and account of a deployment, from dw.json. */
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
    /** Who gets a mail when a job fails. */
    mailTo?: string;
    /** Host that gives out tokens. */
    accountManager: string;
    /** Host of WebDAV, where it is another one: staging takes uploads at a host of its own. */
    uploadHost: string;
    /** Client certificate for that host; null without one. */
    certificate: CertificateFile | null;
    /** `zzte_053` of the organization `f_ecom_zzte_053`; empty where neither dw.json nor the host name says it. */
    tenant: string;
    /** Host of SCAPI; empty where dw.json has no short code. */
    scapiHost: string;
    /** Whether the certificate of this machine goes unchecked; no other host's ever does. */
    selfSigned: boolean;
    /** PEM file of an authority to trust besides the usual ones; empty for none. */
    caFile: string;
}

const DEFAULT_SITE = 'RefArch';
const HOST = /^[\w.-]+(:\d+)?$/;

/**
 * Reads dw.json, by the names that other uploaders know. CI may keep the secrets out of it: SFCC_OAUTH_CLIENT_ID,
 * SFCC_OAUTH_CLIENT_SECRET and SFCC_CERTIFICATE_PASSPHRASE go before it, and so does SFCC_LOGIN_URL, as in sfcc-ci.
 * @throws TargetError with what is missing
 */
export function readSettings(file: string, env: NodeJS.ProcessEnv = process.env): Settings {
    const values = readJson(file);
    const text = (...names: string[]): string =>
        names.map((name) => (typeof values[name] === 'string' ? values[name].trim() : '')).find(Boolean) || '';
    const hostname = hostOf(file, 'hostname', text('hostname'));
    const client = clientOf(
        env.SFCC_OAUTH_CLIENT_ID || text('client-id'),
        env.SFCC_OAUTH_CLIENT_SECRET || text('client-secret')
    );
    const accountManager = env.SFCC_LOGIN_URL || text('account-manager', 'account-manager-host');
    return {
        hostname,
        user: userOf(text('username'), text('password')),
        client,
        connectorClient: clientOf(text('connector-client-id'), text('connector-client-secret')) || client,
        omsClient: clientOf(text('oms-client-id'), text('oms-client-secret')),
        codeVersion: text('code-version'),
        sites: sitesOf(values.sites),
        ...(text('mail-to') ? { mailTo: text('mail-to') } : {}),
        accountManager: hostOf(file, 'account-manager', accountManager || 'account.demandware.com'),
        ...uploadOf(file, hostname, text, env),
        tenant: text('tenant-id').replace(/^f_ecom_/, '') || tenantOf(hostname),
        scapiHost: scapiHostOf(file, text('scapi-host'), text('short-code')),
        selfSigned: selfSigned(file, hostname, values['self-signed'] === true),
        caFile: text('ca-file')
    };
}

/** Host of WebDAV and what it wants to see. */
function uploadOf(
    file: string,
    hostname: string,
    text: (...names: string[]) => string,
    env: NodeJS.ProcessEnv
): Pick<Settings, 'uploadHost' | 'certificate'> {
    const named = text('webdav-server', 'webdav-hostname', 'secure-server', 'secureHostname');
    const certificate = text('certificate', 'p12');
    const passphrase = env.SFCC_CERTIFICATE_PASSPHRASE || text('passphrase', 'certificate-passphrase');
    const usual = certificate ? stagingUploadHost(hostname) : hostname;
    return {
        uploadHost: named ? hostOf(file, 'webdav-server', named) : usual,
        certificate: certificate ? { file: certificate, passphrase } : null
    };
}

function scapiHostOf(file: string, host: string, shortCode: string): string {
    const usual = shortCode && shortCode + '.api.commercecloud.salesforce.com';
    return host || usual ? hostOf(file, 'scapi-host', host || usual) : '';
}

function userOf(name: string, accessKey: string): Settings['user'] {
    return name && accessKey ? { name, accessKey } : null;
}

function sitesOf(sites: unknown): string[] {
    return Array.isArray(sites) && sites.length > 0 ? sites.map(String) : [DEFAULT_SITE];
}

/** A host without scheme and path. @throws TargetError for what is none; does not quote it, it may contain a password */
function hostOf(file: string, name: string, text: string): string {
    const host = text.replace(/^https?:\/\//, '').replace(/\/+$/, '');
    if (!HOST.test(host)) {
        throw new TargetError(
            `${file} names no host: ${text === '' ? 'there is no' : 'there is something else in'} "${name}"`,
            'Enter the host name, without https:// and without a path.'
        );
    }
    return host;
}

/** `staging-na01-shop.demandware.net` uploads to `cert.staging.na01.shop.demandware.net`. Source: sfcc-ci, lib/code.js. */
function stagingUploadHost(hostname: string): string {
    const [name = '', ...domain] = hostname.split('.');
    return /^staging(-|$)/i.test(name) ? ['cert', ...name.split('-'), ...domain].join('.') : hostname;
}

/** A sandbox on demand has its tenant in its name. */
function tenantOf(hostname: string): string {
    const match = /^([a-z0-9]{4})-(\w+)\.dx\.commercecloud\.salesforce\.com$/.exec(hostname);
    return match ? `${match[1]}_${match[2]}` : '';
}

function selfSigned(file: string, hostname: string, wanted: boolean): boolean {
    if (wanted && !isLoopback(hostname)) {
        throw new TargetError(
            `${file} says "self-signed": then any server that answers for ${hostname} would get your keys`,
            'Remove it. For a certificate of your own, name its authority: "ca-file" in dw.json, or NODE_EXTRA_CA_CERTS.'
        );
    }
    return wanted;
}

function clientOf(id: string, secret: string): Client | null {
    return id && secret ? { id, secret } : null;
}

function readJson(file: string): Record<string, unknown> {
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
        throw new TargetError(
            `There is no ${path.basename(file)} in ${path.dirname(path.resolve(file))}`,
            'Make one: npm run setup'
        );
    }
    const values = parsed(fs.readFileSync(file, 'utf8'));
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
        throw new TargetError(
            values === undefined ? `${file} is not JSON` : `${file} is not a JSON object`,
            'Compare it with dw.json.example.'
        );
    }
    return values as Record<string, unknown>;
}

/** Undefined for what is not JSON: the error of the parser quotes the file, secrets and all. */
function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
