import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { parseXml, textOf } from '../../sfcc-mocks/metadata/xml';
import { BUSINESS_MANAGER } from '../target/exportTarget';
import type { Finding } from './Finding';

/** What takes the place of the official cartridges: these may come after it, or not at all. */
const OURS = 'int_tiktokshop';
/** Answers nothing on the path of a site, and belongs to Business Manager only. */
const MANAGER = 'bm_tiktokshop';
const OFFICIAL = /^int_social_checkout$|^int_order_/;

/**
 * Looks whether our cartridges are in the paths.
 * @param there - an export with the descriptors of the sites
 * @param manager - one with that of Business Manager, or null
 */
export function checkCartridgePath(sites: string[], there: SiteFiles, manager: SiteFiles | null): Finding[] {
    const where = 'Administration > Sites > Manage Sites > ';
    const ofSites = sites.flatMap((site) => {
        const remedy = `${where}${site} > Settings > Cartridges: put ${OURS} at the front.`;
        const path = pathOf(there, site);
        const position = path.indexOf(OURS);
        const exposed = path.includes(MANAGER)
            ? [
                  {
                      code: 'cartridge_exposed',
                      id: MANAGER,
                      what: `${MANAGER} is in the cartridge path of ${site}, where the pages of Business Manager have no business`,
                      remedy: `${where}${site} > Settings > Cartridges: remove ${MANAGER}.`
                  }
              ]
            : [];
        const before = path.slice(0, Math.max(position, 0)).filter((name) => OFFICIAL.test(name));
        return [
            ...(position < 0 ? [missing(OURS, `the cartridge path of ${site}`, remedy)] : []),
            ...exposed,
            ...before.map((name) => ({
                code: 'cartridge_hidden',
                id: name,
                what: `${name} comes before ${OURS} in the cartridge path of ${site} and answers in its place`,
                remedy
            }))
        ];
    });
    const remedy = `${where}Business Manager > Settings > Cartridges: add ${MANAGER}:${OURS}.`;
    const path = manager && pathOf(manager, BUSINESS_MANAGER);
    const ofBusinessManager = [MANAGER, OURS]
        .filter((name) => path && !path.includes(name))
        .map((name) => missing(name, 'the cartridge path of Business Manager', remedy));
    return [...ofSites, ...ofBusinessManager];
}

function missing(id: string, where: string, remedy: string): Finding {
    return { code: 'not_in_cartridge_path', id, what: `${id} is not in ${where}`, remedy };
}

function pathOf(there: SiteFiles, site: string): string[] {
    const file = `sites/${site}/site.xml`;
    const text = there.get(file);
    return (text && textOf(parseXml(text, file), 'custom-cartridges')?.split(':')) || [];
}
