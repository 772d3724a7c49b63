import path from 'node:path';
import { readSiteFolder } from '../../sfcc-mocks/metadata/siteFiles';
import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { archiveOf, inFolder } from './zip';

const METADATA = path.join(__dirname, '../../metadata/site');
const JOBS = 'jobs.xml';
const SITE_ID = /^[A-Za-z0-9_-]{1,32}$/;
const MAIL_ADDRESS = /^[^\s@<>&"]+@[^\s@<>&"]+$/;
/** The code of TikTok's authorization page is good for one use: on one site, which the administrator may change. */
const ON_FIRST_SITE_ONLY = 'TikTokShop-ConnectShop';

/** What an archive is made for. */
export interface SiteArchiveOptions {
    /** Ids of the sites that sell on TikTok Shop. */
    sites: string[];
    /** Who gets a mail when a job fails or hangs; without an address mails stay off. */
    mailTo?: string;
}

/**
 * The import files for some sites, by path below the archive's folder: what belongs to a site once for each, and jobs
 * that run on all of them.
 * @throws Error in words for an id or an address that cannot be one
 */
export function siteFiles({ sites, mailTo }: SiteArchiveOptions): SiteFiles {
    check(sites, mailTo);
    const files: SiteFiles = new Map();
    sites.forEach((site) => readSiteFolder(METADATA, site).forEach((text, name) => files.set(name, text)));
    const jobs = readSiteFolder(METADATA, 'SITE_ID').get(JOBS) as string;
    files.set(JOBS, withMails(onSites(jobs, sites), mailTo));
    return files;
}

/** What may be imported before the code is active: all but the jobs. */
export function declarations(files: SiteFiles): SiteFiles {
    return new Map([...files].filter(([name]) => name !== JOBS));
}

/** The jobs, which an instance takes only when it knows their step types; nothing where no job is left. */
export function jobsOnly(files: SiteFiles): SiteFiles {
    const jobs = files.get(JOBS) || '';
    const rest = [...files].filter(([name]) => name === 'version.txt');
    return jobs.includes('<job ') ? new Map([...rest, [JOBS, jobs]]) : new Map();
}

/**
 * A site archive as Site Import & Export wants it: one folder, named like the archive.
 * @param name - of the archive, without `.zip`
 */
export function siteArchive(name: string, files: SiteFiles): Buffer {
    return archiveOf(inFolder(name, files));
}

function check(sites: string[], mailTo: string | undefined): void {
    if (sites.length === 0) {
        throw new Error('--site is missing: name the sites that sell on TikTok Shop');
    }
    sites.forEach((site, index) => {
        if (!SITE_ID.test(site) || site === 'SITE_ID') {
            throw new Error(`--site: ${site} is not a site id`);
        }
        if (sites.indexOf(site) !== index) {
            throw new Error(`--site: ${site} is named twice`);
        }
    });
    if (mailTo !== undefined && !MAIL_ADDRESS.test(mailTo)) {
        throw new Error(`--mail-to: ${mailTo} is not an address`);
    }
}

/** A job of one site has a flow; one of several has the same flow for each, so that one site does not stop the others. */
function onSites(jobs: string, sites: string[]): string {
    const [first] = sites as [string];
    return jobs.replace(/<job job-id="([^"]+)"[\s\S]*?<\/job>/g, (job: string, id: string) =>
        sites.length === 1 || id === ON_FIRST_SITE_ONLY ? job.replaceAll('SITE_ID', first) : splitFlow(job, sites)
    );
}

function splitFlow(job: string, sites: string[]): string {
    const contexts = sites.map((site) => `                <context site-id="${site}"/>\n`).join('');
    return job.replace(
        /<flow>\s*<context site-id="SITE_ID"\/>([\s\S]*?)\n {8}<\/flow>/,
        (_flow, steps: string) => `<split sequential="false">
            <contexts template-ref="each-site">
${contexts}            </contexts>
            <flow-template template-id="each-site">${steps.replaceAll('\n', '\n    ')}
            </flow-template>
        </split>`
    );
}

function withMails(jobs: string, mailTo: string | undefined): string {
    return mailTo === undefined
        ? jobs
        : jobs
              .replaceAll('<send-mail enabled="false">', '<send-mail enabled="true">')
              .replaceAll('operations@example.com', mailTo);
}
