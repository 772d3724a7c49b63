import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { documentOf, element } from '../../sfcc-mocks/metadata/writeXml';
import { all, first, parseXml, textOf } from '../../sfcc-mocks/metadata/xml';
import type { XmlElement } from '../../sfcc-mocks/metadata/xml';
import { siteFiles } from '../archive/siteArchive';
import { metadataItems } from '../doctor/checkMetadata';
import { RENAMED_PREFERENCES, REPLACED_CARTRIDGES, REPLACED_STEPS } from './official';

const OURS = 'int_tiktokshop';
const NAMESPACE = 'http://www.demandware.com/xml/impex/';
/** Files that give the payment method its processor. */
const PAYMENT = ['payment-processors.xml', 'payment-methods.xml'];

/** What moving to our cartridges means for an instance. */
export interface Migration {
    /** Attributes that stay, with what they hold; none once ours are imported, because nothing tells then which were there before. */
    adopted: string[];
    /** In words: which value goes where. */
    renamed: string[];
    /** In words: which job stops, and which job of these cartridges takes its place. */
    switchedOff: string[];
    /** What only a person can do. */
    byHand: string[];
    /** Whether our declarations are there, without which no value can be renamed. */
    isDeployed: boolean;
    /** Import files that carry out what is renamed and switched off; nothing where nothing is. */
    files: SiteFiles;
}

/**
 * Plans the move from the official cartridges.
 * @param sites - that sell on TikTok Shop
 * @param there - an export of the instance, with the preferences of the sites
 */
export function planMigration(sites: string[], there: SiteFiles): Migration {
    const jobs = officialJobs(there);
    const preferences = sites.map((site) => ({ site, values: renamedValues(there, site) }));
    const paths = sites.map((site) => ({ site, path: cartridgesOf(there, site) }));
    const payment = sites.filter((site) => hasOtherProcessor(there, site));
    const renamed = [
        ...preferences.flatMap(({ site, values }) => values.map((value) => `${site}: ${inWords(value)}`)),
        ...payment.map((site) => `${site}: the processor of SOCIAL_PAY becomes TIKTOK_SHOP`)
    ];
    const isDeployed = metadataItems(there).some(({ id }) => id === 'tiktokShopReporter');
    return {
        adopted: isDeployed ? [] : adoptedAttributes(sites, there),
        renamed,
        switchedOff: jobs.map((job) => `${jobId(job)}: ${inItsPlace(job)}`),
        byHand: paths.flatMap(({ site, path }) => pathInWords(site, path)),
        isDeployed,
        files: importFiles(jobs, preferences, payment)
    };
}

interface RenamedValue {
    from: string;
    to: string;
    value: string;
}

function inWords({ from, to, value }: RenamedValue): string {
    return `${from} becomes ${to}, with its value ${JSON.stringify(value)}`;
}

/** Attributes of orders and their lines that both have, with the same type. */
function adoptedAttributes(sites: string[], there: SiteFiles): string[] {
    const known = new Map(metadataItems(there).map((item) => [item.id, item]));
    return metadataItems(siteFiles({ sites }))
        .filter(({ code, id, type }) => code === 'attribute_missing' && known.get(id)?.type === type)
        .map(({ id }) => id)
        .filter((id) => /^(Order|ProductLineItem)\./.test(id));
}

/** Jobs of the official cartridges that run by themselves. */
function officialJobs(there: SiteFiles): XmlElement[] {
    return elementsOf(there, 'jobs.xml', 'job').filter(
        (job) => stepsOf(job).some((type) => type in REPLACED_STEPS) && isOn(job)
    );
}

function isOn(job: XmlElement): boolean {
    return (first(job, 'triggers')?.children || []).some(({ attributes }) => attributes.enabled === 'true');
}

function stepsOf(part: XmlElement): string[] {
    return part.children.flatMap((child) => [
        ...(child.name === 'step' ? [child.attributes.type || ''] : []),
        ...stepsOf(child)
    ]);
}

/** What does the work of a job of the official cartridges, in words. */
function inItsPlace(job: XmlElement): string {
    const known = stepsOf(job).filter((type) => type in REPLACED_STEPS);
    const successors = [...new Set(known.flatMap((type) => REPLACED_STEPS[type] || []))];
    return successors.length > 0
        ? `${successors.join(' and ')} does its work`
        : 'no job does its work; let Salesforce Order Management patch the orders';
}

function jobId(job: XmlElement): string {
    return job.attributes['job-id'] as string;
}

/** Values of the official preferences, where ours has none yet. */
function renamedValues(there: SiteFiles, site: string): RenamedValue[] {
    const [custom] = elementsOf(there, `sites/${site}/preferences.xml`, 'custom-preferences');
    const values = new Map(
        (custom?.children || []).flatMap((scope) =>
            all(scope, 'preference').map((one) => [one.attributes['preference-id'] as string, one.text.trim()] as const)
        )
    );
    return Object.entries(RENAMED_PREFERENCES).flatMap(([from, to]) => {
        const value = values.get(from);
        return value && !values.get(to) ? [{ from, to, value }] : [];
    });
}

function cartridgesOf(there: SiteFiles, site: string): string[] {
    const text = there.get(`sites/${site}/site.xml`);
    return (text && textOf(parseXml(text, site), 'custom-cartridges')?.split(':')) || [];
}

function pathInWords(site: string, path: string[]): string[] {
    const replaced = path.filter((name) => REPLACED_CARTRIDGES.includes(name));
    if (replaced.length === 0 && path.includes(OURS)) {
        return [];
    }
    const rest = path.filter((name) => !REPLACED_CARTRIDGES.includes(name) && name !== OURS);
    return [
        `Administration > Sites > Manage Sites > ${site} > Settings > Cartridges: ${[OURS, ...rest].join(':')}` +
            (replaced.length > 0 ? ` (without ${replaced.join(', ')})` : ''),
        `Merchant Tools > SEO > Aliases of ${site}: CreateExternalOrder leads to TikTokShop-CreateExternalOrder`
    ];
}

function elementsOf(files: SiteFiles, name: string, child: string): XmlElement[] {
    const text = files.get(name);
    return text === undefined ? [] : all(parseXml(text, name), child);
}

/** Whether the payment method of the official cartridges still goes to a processor that could capture. */
function hasOtherProcessor(there: SiteFiles, site: string): boolean {
    return elementsOf(there, `sites/${site}/payment-methods.xml`, 'payment-method').some(
        (method) => method.attributes['method-id'] === 'SOCIAL_PAY' && textOf(method, 'processor-id') !== 'TIKTOK_SHOP'
    );
}

function importFiles(
    jobs: XmlElement[],
    preferences: Array<{ site: string; values: RenamedValue[] }>,
    payment: string[]
): SiteFiles {
    const files: SiteFiles = new Map();
    if (jobs.length > 0) {
        files.set(
            'jobs.xml',
            documentOf(element('jobs', { xmlns: NAMESPACE + 'jobs/2015-07-01' }, jobs.map(switchedOff)))
        );
    }
    preferences
        .filter(({ values }) => values.length > 0)
        .forEach(({ site, values }) => files.set(`sites/${site}/preferences.xml`, preferencesDocument(values)));
    payment.forEach((site) =>
        PAYMENT.map((name) => `sites/${site}/${name}`).forEach((name) =>
            files.set(name, siteFiles({ sites: [site] }).get(name) as string)
        )
    );
    return files.size > 0 ? files.set('version.txt', '24.5.0\n') : files;
}

function preferencesDocument(values: RenamedValue[]): string {
    const entries = values.map(({ to, value }) => element('preference', { 'preference-id': to }, value));
    return documentOf(
        element('preferences', { xmlns: NAMESPACE + 'preferences/2007-03-31' }, [
            element('custom-preferences', {}, [element('all-instances', {}, entries)])
        ])
    );
}

/** The job as it is, with each of its schedules off. */
function switchedOff(job: XmlElement): XmlElement {
    const off = (trigger: XmlElement): XmlElement => ({
        ...trigger,
        attributes: { ...trigger.attributes, enabled: 'false' }
    });
    const children = job.children.map((child) =>
        child.name === 'triggers' ? { ...child, children: child.children.map(off) } : child
    );
    return { ...job, children };
}
