import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Switches } from '../../sfcc-mocks';
import { readFacts } from './factsFile';
import type { Behaviour } from './factsFile';
import type { SandboxOptions } from './startSandbox';

/** What the command line asks for. */
export interface CommandLine {
    sandbox: SandboxOptions;
    /** Whether the cartridges are compiled first, once the ports are known to be free. */
    build: boolean;
    tour: boolean;
    tourOnly: boolean;
    /** Whether the jobs run by themselves after the tour. */
    jobs: boolean;
    json: boolean;
    help: boolean;
    /** File that gets the addresses and keys of the sandbox, for the tools that deploy. */
    dwJson: string | null;
    /** Facts that the sandbox cannot follow. */
    withoutSwitch: string[];
}

const NO_FACTS: Behaviour = { switches: {}, site: {}, without: [] };

export const USAGE = `npm start -- [--tour-only] [--json]
npm run sandbox -- [options]

  --port N              port of the instance; any free one unless given
  --tiktok-port N       port of TikTok Shop and its connector
  --oms-port N          port of the OMS
  --https-port N        speak https as well, as the instance; 0 for any free port
  --oms-url URL         address of your own OMS, which gets the polls and notifications instead
  --cartridge-path a:b  cartridge path of the site (int_tiktokshop)
  --cartridges DIR      folder with more cartridges; may be repeated
  --site ID             id of the site (RefArch); may be repeated for more sites
  --facts FILE          behave as the instance did when npm run prove wrote this file
  --request-threads N   requests that the instance answers at once; it refuses more with 503
  --fresh               an instance that has only the cartridges of --cartridges, if any: see docs/install.md
  --dw-json FILE        write a dw.json for this sandbox; needs --https-port
  --no-tour             serve without the guided tour
  --no-jobs             after the tour, run no job by itself
  --tour-only           end after the tour: 0 if every scene held
  --json                print the tour's result as one JSON document
`;

const OPTIONS = {
    port: { type: 'string' },
    'tiktok-port': { type: 'string' },
    'oms-port': { type: 'string' },
    'https-port': { type: 'string' },
    'oms-url': { type: 'string' },
    'cartridge-path': { type: 'string' },
    cartridges: { type: 'string', multiple: true },
    site: { type: 'string', multiple: true },
    facts: { type: 'string' },
    'request-threads': { type: 'string' },
    fresh: { type: 'boolean' },
    'dw-json': { type: 'string' },
    build: { type: 'boolean' },
    tour: { type: 'boolean' },
    'no-tour': { type: 'boolean' },
    'no-jobs': { type: 'boolean' },
    'tour-only': { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' }
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/**
 * Reads the command line.
 * @throws Error in words for an option that is unknown or does not make sense
 */
export function readCommandLine(args: string[]): CommandLine {
    const { values } = parseArgs({ args, strict: true, allowPositionals: false, options: OPTIONS });
    checkCombination(values);
    (values.cartridges || []).forEach((folder) => mustBeFolder('--cartridges', folder));
    const facts = values.facts === undefined ? NO_FACTS : readFacts(values.facts);
    return {
        withoutSwitch: facts.without,
        dwJson: values['dw-json'] || null,
        sandbox: { ...portsOf(values), ...instanceOf(values, facts) },
        build: values.build === true,
        tour: !values['no-tour'],
        tourOnly: values['tour-only'] === true,
        jobs: !values['no-jobs'],
        json: values.json === true,
        help: values.help === true
    };
}

function portsOf(values: Values): SandboxOptions {
    const httpsPort = values['https-port'];
    return {
        port: portOf(values.port, '--port'),
        tiktokPort: portOf(values['tiktok-port'], '--tiktok-port'),
        omsPort: portOf(values['oms-port'], '--oms-port'),
        ...(httpsPort === undefined ? {} : { httpsPort: portOf(httpsPort, '--https-port') }),
        ...(values['oms-url'] === undefined ? {} : { omsUrl: addressOf(values['oms-url']) })
    };
}

/** What is installed on the instance, and how it behaves. */
function instanceOf(values: Values, facts: Behaviour): SandboxOptions {
    const switches = { ...facts.switches, ...threads(values['request-threads']) };
    const [first, ...moreSites] = siteIds(values.site || []);
    const site = { ...facts.site, ...(first ? { id: first } : {}) };
    return {
        ...(values['cartridge-path'] ? { cartridgePath: values['cartridge-path'].split(':').filter(Boolean) } : {}),
        ...(values.cartridges ? { cartridgeFolders: values.cartridges } : {}),
        ...(Object.keys(site).length > 0 ? { site } : {}),
        ...(moreSites.length > 0 ? { moreSites } : {}),
        ...(Object.keys(switches).length > 0 ? { switches } : {}),
        ...(values.fresh ? { fresh: true } : {})
    };
}

/** Options that exclude or need each other. */
function checkCombination(values: Values): void {
    if (values['no-tour'] && values['tour-only']) {
        throw new Error('--no-tour and --tour-only exclude each other');
    }
    if (values['dw-json'] && values['https-port'] === undefined) {
        throw new Error('--dw-json needs --https-port: the tools that deploy speak https');
    }
    if (values['dw-json']) {
        mustBeFolder('--dw-json', path.dirname(values['dw-json']));
    }
}

function portOf(text: string | undefined, option: string): number {
    const port = text === undefined ? 0 : Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65535 || text === '') {
        throw new Error(`${option}: a port is a number from 0 to 65535, not ${text}`);
    }
    return port;
}

function threads(text: string | undefined): Partial<Switches> {
    if (text === undefined) {
        return {};
    }
    const requestThreads = Number(text);
    if (!Number.isInteger(requestThreads) || requestThreads < 1) {
        throw new Error(`--request-threads: a number of threads is a whole number from 1, not ${text}`);
    }
    return { requestThreads };
}

function addressOf(text: string): string {
    if (!/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')) {
        throw new Error(`--oms-url: ${text} is not an address that begins with http:// or https://`);
    }
    return text.replace(/\/+$/, '');
}

function mustBeFolder(option: string, folder: string): void {
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
        throw new Error(`${option}: there is no folder ${folder}`);
    }
}

function siteIds(texts: string[]): string[] {
    texts.forEach((text, index) => {
        if (!/^[A-Za-z0-9_-]{1,32}$/.test(text)) {
            throw new Error(`--site: ${text} is not a site id`);
        }
        if (texts.indexOf(text) !== index) {
            throw new Error(`--site: ${text} is named twice`);
        }
    });
    return texts;
}
