import { siteFiles } from '../archive/siteArchive';

/** The part of dw.json that is asked for. */
export type DwJson = Record<string, unknown>;

/** Something that only the administrator knows. */
export interface Question {
    /** Entry of dw.json. */
    entry: string;
    words: string;
    /** The answer where a person only presses Enter; undefined where an answer is needed. */
    usual?: string;
    /** Whether the answer stays unseen. */
    secret?: boolean;
    /**
     * The value that is written; an empty answer writes none.
     * @throws Error in words for an answer that cannot be one
     */
    read(answer: string): unknown;
}

const HOST = /^[\w.-]+(:\d+)?$/;

/**
 * What is left to ask: instance and client where dw.json has none, sites and mail address always, with what dw.json has
 * as the usual answer.
 */
export function questionsFor(known: DwJson): Question[] {
    const sites = Array.isArray(known.sites) ? known.sites.join(' ') : undefined;
    const mailTo = typeof known['mail-to'] === 'string' ? known['mail-to'] : '';
    const missing = [
        { entry: 'hostname', words: 'Host name of the instance', read: readHost },
        { entry: 'client-id', words: 'API client that deploys: its id', read: readText },
        { entry: 'client-secret', words: 'and its secret', secret: true, read: readText }
    ].filter(({ entry }) => typeof known[entry] !== 'string' || known[entry] === '');
    return [
        ...missing,
        {
            entry: 'sites',
            words: 'Id of the site that sells on TikTok Shop (several: separated by spaces)',
            ...(sites ? { usual: sites } : {}),
            read: readSites
        },
        {
            entry: 'mail-to',
            words: 'Address that gets a mail when a job fails',
            usual: mailTo,
            read: readMailTo
        }
    ];
}

function readText(answer: string): string {
    if (answer === '') {
        throw new Error('An answer is needed');
    }
    return answer;
}

function readHost(answer: string): string {
    const host = answer.replace(/^https?:\/\//, '').replace(/\/+$/, '');
    if (!HOST.test(host)) {
        throw new Error('Enter the host name, without https:// and without a path');
    }
    return host;
}

function readSites(answer: string): string[] {
    const sites = answer.split(/[\s,]+/).filter(Boolean);
    siteFiles({ sites }); // throws for what is no site id
    return sites;
}

function readMailTo(answer: string): string | undefined {
    if (answer === '') {
        return undefined;
    }
    siteFiles({ sites: ['RefArch'], mailTo: answer }); // throws for what is no address
    return answer;
}
