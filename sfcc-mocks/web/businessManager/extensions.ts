import fs from 'node:fs';
import path from 'node:path';
import { all, first, parseXml } from '../../metadata/xml';
import type { XmlElement } from '../../metadata/xml';
import type { Instance } from '../../instance';
import { ORGANIZATION_SITE } from '../../sites';

const NAMESPACE = 'http://www.demandware.com/xml/bmmodules/2007-12-11';
/** The reserved action whose pages every logged-in user may call. */
const NO_CHECK = 'NoPermissionCheck';

/** An entry of the menu with a page behind it; its id is the module that roles are granted. */
export interface MenuAction {
    id: string;
    name: string;
    description: string;
    /** Whether it belongs to the selected site's menu rather than to Administration. */
    site: boolean;
    position: number;
    menu: string | null;
    /** `Controller-Action` it opens; null for `NoPermissionCheck`. */
    opens: string | null;
    /** Every `Controller-Action` it covers. */
    pages: string[];
    parameters: Record<string, string>;
}

export interface Extensions {
    /** Names of menu items by id. */
    menus: Record<string, string>;
    actions: MenuAction[];
}

/**
 * Reads `bm_extensions.xml` of all cartridges on Business Manager's cartridge path.
 * Source: bmext.xsd as the B2C developer tooling documents it.
 * @throws Error for what the platform would not load
 */
export function readExtensions(instance: Instance): Extensions {
    const extensions: Extensions = { menus: {}, actions: [] };
    for (const cartridge of instance.site(ORGANIZATION_SITE).cartridgePath) {
        const folder = instance.cartridgeFolder(cartridge);
        const file = folder && path.join(folder, 'cartridge/bm_extensions.xml');
        if (file && fs.existsSync(file)) {
            addFrom(extensions, `${cartridge}/cartridge/bm_extensions.xml`, sourceOf(fs.readFileSync(file)));
        }
    }
    extensions.actions.sort((one, other) => one.position - other.position);
    return extensions;
}

/** The text of a file in the encoding it declares; the platform's samples are in ISO-8859-1. */
function sourceOf(bytes: Buffer): string {
    const declaration = /^<\?xml[^>]*encoding="ISO-8859-1"/i.exec(bytes.toString('latin1'));
    return bytes.toString(declaration ? 'latin1' : 'utf8');
}

/** Whether every logged-in user may call what this action covers. */
export function needsNoModule(action: MenuAction): boolean {
    return action.id === NO_CHECK;
}

function addFrom(extensions: Extensions, name: string, source: string): void {
    const root = parseXml(source, name);
    if (root.name !== 'extensions' || root.attributes.xmlns !== NAMESPACE) {
        throw new Error(`${name}: the root element is not <extensions xmlns="${NAMESPACE}">`);
    }
    for (const element of root.children) {
        if (element.name === 'menuitem') {
            extensions.menus[required(name, element, 'id')] = localized(name, element, 'name', true);
        } else if (element.name === 'menuaction') {
            const action = menuAction(name, element);
            if (!needsNoModule(action) && extensions.actions.some((known) => known.id === action.id)) {
                throw new Error(`${name}: there is another menuaction ${action.id}`);
            }
            extensions.actions.push(action);
        } else if (element.name !== 'dialogaction' && element.name !== 'formextension') {
            throw new Error(`${name}: <${element.name}> is no extension`);
        }
    }
}

function menuAction(file: string, element: XmlElement): MenuAction {
    const id = required(file, element, 'id');
    const exec = first(element, 'exec');
    const opens = exec ? `${required(file, exec, 'pipeline')}-${required(file, exec, 'node')}` : null;
    const pages = all(first(element, 'sub-pipelines'), 'pipeline').map((page) => required(file, page, 'name'));
    if (opens === null ? id !== NO_CHECK : !pages.includes(opens)) {
        throw new Error(`${file}: menuaction ${id} opens ${opens || 'nothing'}, which is not among its sub-pipelines`);
    }
    const parameters = all(first(element, 'parameters'), 'parameter');
    return {
        id,
        name: localized(file, element, 'name', true),
        description: localized(file, element, 'short_description', false),
        site: element.attributes.site !== 'false',
        position: Number(element.attributes.position || 0),
        menu: element.attributes.menupath || null,
        opens,
        pages,
        parameters: Object.fromEntries(
            parameters.map((each) => [required(file, each, 'name'), each.attributes.value || ''])
        )
    };
}

function required(file: string, element: XmlElement, attribute: string): string {
    const value = element.attributes[attribute];
    if (!value) {
        throw new Error(`${file}: <${element.name}> needs the attribute ${attribute}`);
    }
    return value;
}

/** A text in the default language. */
function localized(file: string, element: XmlElement, child: string, isRequired: boolean): string {
    const texts = all(element, child);
    texts.forEach((text) => required(file, text, 'xml:lang'));
    const text = texts.find((each) => each.attributes['xml:lang'] === 'x-default');
    if (!text && (isRequired || texts.length > 0)) {
        throw new Error(`${file}: <${element.name} id="${element.attributes.id}"> has no ${child} for x-default`);
    }
    return text ? text.text.trim() : '';
}
