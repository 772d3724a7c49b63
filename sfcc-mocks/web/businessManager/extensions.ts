import fs from 'node:fs';
import path from 'node:path';
import { all, first, parseXml } from '../../metadata/xml';
import type { XmlElement } from '../../metadata/xml';
import type { Instance } from '../../contracts/instance';
import { frozen, MadeOnce } from '../../runtime/madeOnce';
import { ORGANIZATION_SITE } from '../../store/sites';
import { CORE_MENUS, hiddenBecause, isForCenter, NO_CHECK } from './menuRules';
import type { MenuEntry } from './menuRules';

const NAMESPACE = 'http://www.demandware.com/xml/bmmodules/2007-12-11';

/** Texts by language; `x-default` for all others. */
type Texts = Record<string, string>;

/** An entry of the menu with a page behind it; its id is the module that roles are granted. */
export interface MenuAction extends MenuEntry {
    name: Texts;
    description: Texts;
    position: number;
    /** `Controller-Action` it opens; null for `NoPermissionCheck`. */
    opens: string | null;
    /** What its `sub-pipelines` list: see `covers`. */
    pages: string[];
    parameters: Record<string, string>;
}

/** A menu item: what actions are under. */
export interface Menu {
    id: string;
    name: Texts;
    site: boolean;
    position: number;
}

/** A button on a page of core's. */
export interface DialogAction {
    id: string;
    /** The page: an extension point such as `OrderPage-OrderDetails`. */
    on: string;
    /** `Controller-Action` that it opens. */
    opens: string;
    /** Parameters of the page that are sent along. */
    parameters: string[];
    /** Menu actions whose permission it needs. */
    needs: string[];
}

export interface Extensions {
    /** Buttons that appear on core's pages. */
    dialogs: DialogAction[];
    /** Menu items, core's before the others. */
    menus: Menu[];
    /** Actions that appear, in the order of their positions. */
    actions: MenuAction[];
    /** What does not appear, and why. */
    hidden: string[];
}

/**
 * Reads `bm_extensions.xml` of all cartridges on Business Manager's cartridge path. An entry with a fault is hidden, and the
 * others appear: a file that is not of this format hides all of its own entries.
 * Source: bmext.xsd as the B2C developer tooling documents it.
 */
export function readExtensions(instance: Instance): Extensions {
    const extensions: Extensions = { dialogs: [], menus: [], actions: [], hidden: [] };
    const entries: MenuEntry[] = [];
    for (const cartridge of instance.site(ORGANIZATION_SITE).cartridgePath) {
        const folder = instance.cartridgeFolder(cartridge);
        const file = folder && path.join(folder, 'cartridge/bm_extensions.xml');
        if (file && fs.existsSync(file)) {
            const name = `${cartridge}/cartridge/bm_extensions.xml`;
            unlessFaulty(extensions, () => addFrom(extensions, entries, name, sourceOf(fs.readFileSync(file))));
        }
    }
    const appears = (entry: MenuEntry): boolean => hiddenBecause(entry, entries) === null;
    const isListed = (dialog: DialogAction): boolean =>
        extensions.actions.some((action) => dialog.needs.includes(action.id) && covers(action, dialog.opens));
    return {
        dialogs: extensions.dialogs.filter(isListed),
        menus: [
            ...coreMenus(),
            ...extensions.menus.filter((menu) => appears({ ...menu, kind: 'menuitem', menu: null, isForCenter: false }))
        ],
        actions: extensions.actions.filter(appears).sort((one, other) => one.position - other.position),
        hidden: [
            ...extensions.hidden,
            ...entries
                .filter((entry) => !appears(entry))
                .map((entry) => `${entry.kind} ${entry.id} does not appear: ${hiddenBecause(entry, entries)}`),
            ...extensions.dialogs
                .filter((dialog) => !isListed(dialog))
                .map(
                    ({ id, opens }) => `dialogaction ${id} does not appear: no menu action it refers to lists ${opens}`
                )
        ]
    };
}

function coreMenus(): Menu[] {
    return Object.entries(CORE_MENUS).map(([id, { name, site }]) => ({
        id,
        name: { 'x-default': name },
        site,
        position: 0
    }));
}

/** A text in a user's language, else in the default one. */
export function textFor(texts: Texts, locale: string): string {
    return texts[locale.replace('_', '-')] || texts[locale.split('_')[0] as string] || texts['x-default'] || '';
}

const extensionFiles = new MadeOnce((source, name) => frozen(parseXml(source, name)));

/** The text of a file in the encoding it declares; the platform's samples are in ISO-8859-1. */
function sourceOf(bytes: Buffer): string {
    const declaration = /^<\?xml[^>]*encoding="ISO-8859-1"/i.exec(bytes.toString('latin1'));
    return bytes.toString(declaration ? 'latin1' : 'utf8');
}

/**
 * Whether an action's `sub-pipelines` list a page: by its name, or by the name of its controller alone, as extensions of several
 * vendors do.
 */
export function covers({ pages }: Pick<MenuAction, 'pages'>, page: string): boolean {
    return pages.includes(page) || pages.includes(page.split('-')[0] as string);
}

/** Whether every logged-in user may call what this action covers. */
export function needsNoModule(action: MenuAction): boolean {
    return action.id === NO_CHECK;
}

/** Adds an entry or a file, or says what is wrong with it among what is hidden. */
function unlessFaulty(extensions: Extensions, add: () => void): void {
    try {
        add();
    } catch (error) {
        extensions.hidden.push((error as Error).message);
    }
}

function addFrom(extensions: Extensions, entries: MenuEntry[], name: string, source: string): void {
    const root = extensionFiles.of(name, source);
    if (root.name !== 'extensions' || root.attributes.xmlns !== NAMESPACE) {
        throw new Error(`${name}: the root element is not <extensions xmlns="${NAMESPACE}">`);
    }
    root.children.forEach((element) => unlessFaulty(extensions, () => addEntry(extensions, entries, name, element)));
}

function addEntry(extensions: Extensions, entries: MenuEntry[], name: string, element: XmlElement): void {
    if (element.name === 'menuitem') {
        const menu = menuOf(name, element);
        const isCenter = isForCenter(element.attributes);
        addFirst(entries, name, { ...menu, kind: 'menuitem', menu: null, isForCenter: isCenter });
        extensions.menus.push(...(isCenter ? [] : [menu]));
    } else if (element.name === 'menuaction') {
        const action = menuAction(name, element);
        addFirst(entries, name, action);
        extensions.actions.push(action);
    } else if (element.name === 'dialogaction') {
        extensions.dialogs.push(dialogAction(name, element));
    } else if (element.name !== 'formextension') {
        throw new Error(`${name}: <${element.name}> is no extension`);
    }
}

/** Of two entries with one id the first counts: what an instance does then is to be proved. */
function addFirst(entries: MenuEntry[], file: string, entry: MenuEntry): void {
    const isKnown = entries.some(({ kind, id }) => kind === entry.kind && id === entry.id);
    if (isKnown && entry.id !== NO_CHECK) {
        throw new Error(
            `${file}: ${entry.kind} ${entry.id} does not appear: there is another ${entry.kind} of this id`
        );
    }
    entries.push(entry);
}

/** Buttons on core's pages are not shown here, as those pages are not; what the schema asks of them holds. */
function dialogAction(file: string, element: XmlElement): DialogAction {
    const id = required(file, element, 'id');
    const on = required(file, element, 'xp_ref');
    const exec = first(element, 'exec');
    if (!exec) {
        throw new Error(`${file}: dialogaction ${id} opens nothing`);
    }
    return {
        id,
        on,
        opens: `${required(file, exec, 'pipeline')}-${required(file, exec, 'node')}`,
        parameters: all(first(element, 'parameters'), 'parameter').map((each) => required(file, each, 'name')),
        needs: all(first(element, 'menuactions'), 'menuaction-ref').map((ref) => required(file, ref, 'action-id'))
    };
}

function menuOf(file: string, element: XmlElement): Menu {
    return {
        id: required(file, element, 'id'),
        name: localized(file, element, 'name', true),
        site: element.attributes.site !== 'false',
        position: Number(element.attributes.position || 0)
    };
}

function menuAction(file: string, element: XmlElement): MenuAction {
    const id = required(file, element, 'id');
    const exec = first(element, 'exec');
    const opens = exec ? `${required(file, exec, 'pipeline')}-${required(file, exec, 'node')}` : null;
    const pages = all(first(element, 'sub-pipelines'), 'pipeline').map((page) => required(file, page, 'name'));
    if (opens === null ? id !== NO_CHECK : !covers({ pages }, opens)) {
        throw new Error(`${file}: menuaction ${id} opens ${opens || 'nothing'}, which is not among its sub-pipelines`);
    }
    const parameters = all(first(element, 'parameters'), 'parameter');
    return {
        kind: 'menuaction',
        id,
        name: localized(file, element, 'name', true),
        description: localized(file, element, 'short_description', false),
        site: element.attributes.site !== 'false',
        position: Number(element.attributes.position || 0),
        menu: element.attributes.menupath || null,
        isForCenter: isForCenter(element.attributes),
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

/** Texts of a child element by language; there must be one for all others. */
function localized(file: string, element: XmlElement, child: string, isRequired: boolean): Texts {
    const texts = all(element, child).map((text) => [required(file, text, 'xml:lang'), text.text.trim()]);
    const byLanguage = Object.fromEntries(texts) as Texts;
    if (!('x-default' in byLanguage) && (isRequired || texts.length > 0)) {
        throw new Error(`${file}: <${element.name} id="${element.attributes.id}"> has no ${child} for x-default`);
    }
    return byLanguage;
}
