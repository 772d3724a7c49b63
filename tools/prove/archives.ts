import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { ANSWERS_FILE, BROKEN_CREDENTIAL, JOB, KEPT_CREDENTIAL, SERVICE, UNKNOWN_JOB } from './names';

const NAMESPACE = 'http://www.demandware.com/xml/impex/';
const NO_TRIGGER = '<triggers><run-once><date>2026-01-01</date><time>00:00:00.000Z</time></run-once></triggers>';
/** Where the credentials point: nowhere. */
export const ADDRESS = 'https://prove.invalid/';
export const OTHER_ADDRESS = 'https://changed.invalid/';

function archive(files: Record<string, string>): SiteFiles {
    const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
    const entries = Object.entries(files).map(([name, text]): [string, string] => [name, head + text]);
    return new Map([['version.txt', '24.5.0\n'], ...entries]);
}

function jobs(content: string): string {
    return `<jobs xmlns="${NAMESPACE}jobs/2015-07-01">${content}</jobs>`;
}

function services(content: string): string {
    return `<services xmlns="${NAMESPACE}services/2014-09-26">${content}</services>`;
}

function job(id: string, site: string, type: string, parameters = ''): string {
    return (
        `<job job-id="${id}" priority="0"><description>npm run prove</description><flow><context site-id="${site}"/>` +
        `<step step-id="prove" type="${type}" enforce-restart="false">${parameters}</step></flow>${NO_TRIGGER}</job>`
    );
}

function credential(id: string, content = ''): string {
    return `<service-credential service-credential-id="${id}">${content}</service-credential>`;
}

/** The job, a service in mock mode, and two credentials. */
export function firstArchive(site: string): SiteFiles {
    const file = ANSWERS_FILE.replace('/Impex', '/IMPEX');
    const parameters = `<parameters><parameter name="File">${file}</parameter></parameters>`;
    const credentials = [KEPT_CREDENTIAL, BROKEN_CREDENTIAL].map((id) => credential(id, `<url>${ADDRESS}</url>`));
    return archive({
        'jobs.xml': jobs(job(JOB, site, 'custom.TikTokShopProve', parameters)),
        'services.xml': services(
            credentials.join('') +
                `<service-profile service-profile-id="${SERVICE}"><timeout-millis>5000</timeout-millis></service-profile>` +
                `<service service-id="${SERVICE}"><service-type>HTTP</service-type><enabled>true</enabled>` +
                `<mock-mode-enabled>true</mock-mode-enabled><profile-id>${SERVICE}</profile-id>` +
                `<credential-id>${KEPT_CREDENTIAL}</credential-id></service>`
        )
    });
}

/** Mentions a credential and nothing of it. */
export function againArchive(): SiteFiles {
    return archive({ 'services.xml': services(credential(KEPT_CREDENTIAL)) });
}

/** One file that is right, and one that no parser reads. */
export function brokenArchive(): SiteFiles {
    return archive({
        'services.xml': services(credential(BROKEN_CREDENTIAL, `<url>${OTHER_ADDRESS}</url>`)),
        'jobs.xml': jobs('<job job-id="')
    });
}

/** A job whose step type no cartridge declares. */
export function unknownArchive(site: string): SiteFiles {
    return archive({ 'jobs.xml': jobs(job(UNKNOWN_JOB, site, 'custom.TikTokShopProveUnknown')) });
}

/** Removes what the others have brought. */
export function removeArchive(): SiteFiles {
    const marked = [JOB, UNKNOWN_JOB].map((id) => `<job job-id="${id}" mode="delete"><triggers/></job>`);
    const credentials = [KEPT_CREDENTIAL, BROKEN_CREDENTIAL].map(
        (id) => `<service-credential service-credential-id="${id}" mode="delete"/>`
    );
    return archive({
        'jobs.xml': jobs(marked.join('')),
        'services.xml': services(
            credentials.join('') +
                `<service-profile service-profile-id="${SERVICE}" mode="delete"/>` +
                `<service service-id="${SERVICE}" mode="delete"><service-type>HTTP</service-type></service>`
        )
    });
}
