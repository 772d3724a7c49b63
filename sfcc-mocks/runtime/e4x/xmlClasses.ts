import { scriptClass } from '../scriptClass';
import { isSimpleView, list, plainText, setBehaviour, single, textNodes, textOf, viewOf } from './xmlValue';
import type { XmlView } from './xmlValue';
import { XML_METHODS } from './xmlMethods';
import { copyNode, newNode, parseNodes } from './xmlNode';
import type { XmlNode, XmlSettings } from './xmlNode';
import { DEFAULT_SETTINGS, xmlScope } from './xmlScope';

type XmlClass = ((value?: unknown) => object) & { prototype: Record<string, unknown> };

/**
 * TopLevel.XML, with or without `new`: a copy of an XML value, else a text, parsed if it begins with `<`, as in Rhino.
 * @throws TypeError for a text that is not well-formed, SyntaxError for more than one node
 */
export const XML = function (value?: unknown): object {
    const view = viewOf(value);
    const text = plainText(value ?? '');
    const nodes = view ? view.nodes.map(copyNode) : text.startsWith('<') ? nodesIn(text) : textNodes(text);
    if (nodes.length > 1) {
        throw new SyntaxError('XML objects may contain at most one node.');
    }
    return single(nodes[0] || newNode('text', null, ''));
} as XmlClass;

/** TopLevel.XMLList, with or without `new`. */
export const XMLList = function (value?: unknown): object {
    const view = viewOf(value);
    return list(view ? view.nodes.slice() : nodesIn(plainText(value ?? '').replace(/^\s*<>([^]*)<\/>\s*$/, '$1')));
} as XmlClass;

/** The nodes that a text says. */
export function nodesIn(text: string): XmlNode[] {
    const scope = xmlScope();
    return parseNodes(text, scope, scope.defaultNamespace);
}

/** Methods that lists do not have go to their one node. */
function defineMethods(type: XmlClass, names: string[]): void {
    for (const name of names) {
        type.prototype[name] = function (this: unknown, ...args: unknown[]): unknown {
            return callMethod(viewOf(this) as XmlView, name, args);
        };
    }
}

/** A method of XML; on simple content one of texts, too. Source: ECMA-357, 11.2.2.1 CallMethod. */
function callMethod(view: XmlView, name: string, args: unknown[]): unknown {
    const method = XML_METHODS[name];
    if (method) {
        return method(view, ...args);
    }
    const text = textOf(view);
    const ofText = TEXT_METHODS[name] || (Object(text) as Record<string, unknown>)[name];
    if (typeof ofText !== 'function' || !isSimpleView(view)) {
        throw new TypeError(`Cannot find function ${name} in object ${text}.`);
    }
    return Reflect.apply(ofText, text, args);
}

/** Java's methods of texts, which Node's texts lack. */
const TEXT_METHODS: Record<string, ((this: string, ...args: unknown[]) => unknown) | undefined> = {
    equals(other) {
        return String(this) === plainText(other);
    },
    equalsIgnoreCase(other) {
        return this.toLowerCase() === plainText(other).toLowerCase();
    }
};

const ONLY_XML = [
    ...['addNamespace', 'appendChild', 'childIndex', 'inScopeNamespaces', 'insertChildAfter', 'insertChildBefore'],
    ...['localName', 'name', 'namespace', 'namespaceDeclarations', 'nodeKind', 'prependChild', 'removeNamespace'],
    ...['replace', 'setChildren', 'setLocalName', 'setName', 'setNamespace']
];
defineMethods(XML, Object.keys(XML_METHODS));
defineMethods(
    XMLList,
    Object.keys(XML_METHODS).filter((name) => !ONLY_XML.includes(name))
);
for (const name of Object.keys(DEFAULT_SETTINGS) as Array<keyof XmlSettings>) {
    Object.defineProperty(XML, name, {
        enumerable: true,
        configurable: true,
        get: () => xmlScope()[name],
        set: (value: never) => {
            xmlScope()[name] = value;
        }
    });
}
Object.assign(XML, {
    defaultSettings: () => ({ ...DEFAULT_SETTINGS }),
    settings: () =>
        Object.fromEntries(Object.keys(DEFAULT_SETTINGS).map((name) => [name, xmlScope()[name as keyof XmlSettings]])),
    setSettings: (settings?: Partial<XmlSettings>) => {
        Object.assign(xmlScope(), settings || DEFAULT_SETTINGS);
    }
});
scriptClass('TopLevel.XML', XML);
scriptClass('TopLevel.XMLList', XMLList);
// As in Rhino, a list is an instance of XML too.
Object.setPrototypeOf(XMLList.prototype, XML.prototype);
setBehaviour(callMethod, (view) => (view.isList ? XMLList : XML).prototype);
