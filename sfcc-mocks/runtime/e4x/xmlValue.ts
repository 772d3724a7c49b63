import { fits, nameOf } from './xmlNames';
import { addAttribute, copyNode, detach, insert, isElement, isSimple, newNode, simpleText, writeNode } from './xmlNode';
import type { XmlName, XmlNode } from './xmlNode';
import { xmlScope } from './xmlScope';

/** What stands behind an XML value or list: its nodes, and where it was read from, so that writing can create it. */
export interface XmlView {
    nodes: XmlNode[];
    isList: boolean;
    source: XmlView | null;
    property: string;
}

const views = new WeakMap<object, XmlView>();

/** What is behind a value; null for one that is not XML. */
export function viewOf(value: unknown): XmlView | null {
    return (typeof value === 'function' && views.get(value)) || null;
}

/** Calls a method of a view by its name. */
export type CallMethod = (view: XmlView, name: string, args: unknown[]) => unknown;

/** How values act: set by those that know all methods. */
const behaviour: { call: CallMethod; prototypeOf: (view: XmlView) => object } = {
    call: () => undefined,
    prototypeOf: () => Object.prototype
};

/** Says how methods are called, and which classes values have. */
export function setBehaviour(call: CallMethod, prototypeOf: (view: XmlView) => object): void {
    Object.assign(behaviour, { call, prototypeOf });
}

/**
 * An XML value or list as scripts see it. A property is the list of children of its name, and can be called as the method of its
 * name: E4X keeps methods and children apart, so that `order.name` is a child and `order.name()` a method. Source: ECMA-357, 9.1.
 */
function valueOf(view: XmlView): object {
    const value = new Proxy(() => undefined, {
        get: (_target, key) => (typeof key === 'symbol' ? symbolOf(view, key) : read(view, key)),
        set: (_target, key, given) => {
            write(view, String(key), given);
            return true;
        },
        has: (_target, key) => typeof key === 'string' && has(view, key),
        deleteProperty: (_target, key) => {
            nodesAt(view, String(key)).forEach(detach);
            return true;
        },
        ownKeys: () => view.nodes.map((_node, position) => String(position)),
        getOwnPropertyDescriptor: (_target, key) =>
            typeof key === 'string' && view.nodes[Number(key)]
                ? { configurable: true, enumerable: true, writable: true, value: read(view, key) }
                : undefined,
        getPrototypeOf: () => behaviour.prototypeOf(view),
        apply: (_target, _self, args) => {
            if (!view.source) {
                throw new TypeError('An XML value is not a function');
            }
            return behaviour.call(view.source, view.property, args);
        }
    });
    views.set(value, view);
    return value;
}

/** One node as a value. */
export function single(node: XmlNode): object {
    return valueOf({ nodes: [node], isList: false, source: null, property: '' });
}

/** Nodes as a list. @param source - where they were read from, by which property */
export function list(nodes: XmlNode[], source: XmlView | null = null, property = ''): object {
    return valueOf({ nodes, isList: true, source, property });
}

/** The property of XML values that filters them. */
export const FILTER = Symbol('filter of XML');

function symbolOf(view: XmlView, key: symbol): unknown {
    if (key === FILTER) {
        return (predicate: (value: object) => unknown) =>
            list(view.nodes.filter((node) => Boolean(predicate(single(node)))));
    }
    if (key === Symbol.toPrimitive) {
        return () => textOf(view);
    }
    return key === Symbol.iterator ? () => view.nodes.map(single)[Symbol.iterator]() : undefined;
}

function read(view: XmlView, key: string): unknown {
    if (/^\d+$/.test(key)) {
        const node = view.nodes[Number(key)];
        return node && single(node);
    }
    if (key === 'toJSON' && !has(view, key)) {
        return () => textOf(view);
    }
    return list(nodesAt(view, key), view, key);
}

export function has(view: XmlView, key: string): boolean {
    return nodesAt(view, key).length > 0;
}

/** The nodes that a property names: at a position, attributes with `@`, all children with `*`, or children of a name. */
export function nodesAt(view: XmlView, key: string): XmlNode[] {
    if (/^\d+$/.test(key)) {
        return view.nodes.slice(Number(key), Number(key) + 1);
    }
    if (key.startsWith('@')) {
        const name = nameOf(key.slice(1));
        return view.nodes.flatMap((node) => node.attributes.filter((attribute) => fits(attribute, name)));
    }
    if (key === '*') {
        return view.nodes.flatMap((node) => node.children);
    }
    const name = elementName(key);
    return view.nodes.flatMap((node) => node.children.filter((child) => isElement(child) && fits(child, name)));
}

export function elementName(key: string): XmlName {
    return withPrefix(nameOf(key, xmlScope().defaultNamespace));
}

/** A name with the prefix that a script has given to its namespace. */
function withPrefix(name: XmlName): XmlName {
    return { ...name, prefix: xmlScope().prefixes[name.uri] || '' };
}

/** Whether a value is a text to scripts: one node without elements, or several that are no elements. Source: ECMA-357, 13.5.4.14. */
export function isSimpleView({ nodes }: XmlView): boolean {
    return nodes.length > 1 ? !nodes.some(isElement) : nodes.every(isSimple);
}

/** A value as text: of simple content its text, else all of it. Source: ECMA-357, 10.1 ToString. */
export function textOf(view: XmlView): string {
    return isSimpleView(view) ? view.nodes.map(simpleText).join('') : xmlTextOf(view);
}

export function xmlTextOf(view: XmlView): string {
    return view.nodes.map((node) => writeNode(node, xmlScope())).join('\n');
}

/** @throws TypeError for a list of several. Source: ECMA-357, 9.2.1.2. */
function write(view: XmlView, key: string, given: unknown): void {
    if (/^\d+$/.test(key)) {
        writeAt(view, Number(key), given);
        return;
    }
    const element = soleElement(view);
    if (key.startsWith('@')) {
        writeAttribute(element, nameOf(key.slice(1)), plainText(given));
    } else if (key === '*') {
        replaceContent(element, given);
    } else {
        writeChild(element, key, given);
    }
}

/** The one element of a view; where it has none, it is created in what it was read from. */
function soleElement(view: XmlView): XmlNode {
    if (view.nodes.length === 1) {
        return view.nodes[0] as XmlNode;
    }
    if (view.nodes.length > 1 || !view.source) {
        throw new TypeError('Assignment to lists with more than one item is not supported');
    }
    const created = newNode('element', elementName(view.property));
    insert(soleElement(view.source), created);
    view.nodes = [created];
    return created;
}

function writeAttribute(element: XmlNode, name: XmlName, text: string): void {
    const known = element.attributes.find((attribute) => fits(attribute, name));
    if (known) {
        known.value = text;
    } else {
        addAttribute(element, newNode('attribute', attributeName(name), text));
    }
}

/** An attribute of a namespace has a prefix, which Rhino makes up if the script has none. */
function attributeName(name: XmlName): XmlName {
    const named = withPrefix(name);
    return { ...named, prefix: name.uri === '' ? '' : named.prefix || 'e4x_0' };
}

function writeChild(element: XmlNode, key: string, given: unknown): void {
    const [first, ...others] = nodesAt({ nodes: [element], isList: false, source: null, property: '' }, key);
    others.forEach(detach);
    const nodes = elementsOf(given);
    if (nodes) {
        const position = first ? element.children.indexOf(first) : element.children.length;
        if (first) {
            detach(first);
        }
        nodes.forEach((node, index) => insert(element, node, position + index));
        return;
    }
    const child = first || newNode('element', elementName(key));
    if (!first) {
        insert(element, child);
    }
    replaceContent(child, given);
}

function writeAt(view: XmlView, position: number, given: unknown): void {
    const node = view.nodes[position];
    const nodes = elementsOf(given);
    if (!node) {
        const added = nodes || [newNode('element', elementName(view.property))];
        if (!nodes) {
            replaceContent(added[0] as XmlNode, given);
        }
        const parent = view.source && soleElement(view.source);
        added.forEach((one) => parent && insert(parent, one));
        view.nodes.push(...added);
    } else if (nodes && node.parent) {
        const at = node.parent.children.indexOf(node);
        const { parent } = node;
        detach(node);
        nodes.forEach((one, index) => insert(parent, one, at + index));
        view.nodes.splice(position, 1, ...nodes);
    } else if (isElement(node)) {
        replaceContent(node, given);
    } else {
        node.value = plainText(given);
    }
}

/** Gives an element other content: a text, or copies of nodes. */
export function replaceContent(element: XmlNode, given: unknown): void {
    element.children.slice().forEach(detach);
    (elementsOf(given) || textNodes(given)).forEach((node) => insert(element, node));
}

/** A text as the content of an element; an empty one is none. */
export function textNodes(given: unknown): XmlNode[] {
    const text = plainText(given);
    return text === '' ? [] : [newNode('text', null, text)];
}

/** Copies of the nodes of an XML value; null for what counts as text. */
function elementsOf(given: unknown): XmlNode[] | null {
    const view = viewOf(given);
    if (!view || (view.nodes.length > 0 && view.nodes.every(isText))) {
        return null;
    }
    return view.nodes.map(copyNode);
}

function isText({ kind }: XmlNode): boolean {
    return kind === 'text' || kind === 'attribute';
}

export function plainText(given: unknown): string {
    const view = viewOf(given);
    return view ? textOf(view) : String(given);
}
