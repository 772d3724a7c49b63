import { nodesIn, XML, XMLList } from './xmlClasses';
import { equal } from './xmlEquality';
import { added } from './xmlMethods';
import { Namespace, QName } from './xmlNames';
import { escapeAttribute, escapeText } from './xmlNode';
import { xmlScope } from './xmlScope';
import { FILTER, has, list, nodesAt, plainText, single, viewOf, xmlTextOf } from './xmlValue';

/** The classes of E4X by their names in scripts. */
export const XML_CLASSES: Record<string, unknown> = { XML, XMLList, QName, Namespace };

/** What the syntax of E4X in scripts becomes: see `XmlSyntaxParser`. */
export const E4X = {
    /** A literal. @param parts - its texts, and the values of the expressions between them */
    literal(...parts: unknown[]): object {
        const text = parts.reduce<string>(
            (before, part, position) => before + (position % 2 === 0 ? String(part) : written(part, before)),
            ''
        );
        const [, inner] = /^<>([^]*)<\/>$/.exec(text) || [];
        return inner === undefined ? single(nodesIn(text)[0]!) : list(nodesIn(inner));
    },
    /** The name of a property in a namespace. */
    qualified(namespace: unknown, name: string): string {
        if (namespace instanceof Namespace && namespace.prefix) {
            xmlScope().prefixes[namespace.uri] = namespace.prefix;
        }
        return `${String(namespace)}::${name}`;
    },
    filter: FILTER,
    /** The children of a name, of the node that a filter looks at; null if it has none. */
    child(value: unknown, name: string): object | null {
        const view = viewOf(value);
        return view && has(view, name) ? list(nodesAt(view, name), view, name) : null;
    },
    add: added,
    equals: equal,
    get defaultNamespace(): unknown {
        return xmlScope().defaultNamespace;
    },
    set defaultNamespace(namespace: unknown) {
        xmlScope().defaultNamespace = String(namespace);
    }
};

/** The value of an expression in a literal: of an attribute, in a tag, or as content. */
function written(value: unknown, before: string): string {
    if (/=\s*$/.test(before) && before.lastIndexOf('<') > before.lastIndexOf('>')) {
        return `"${escapeAttribute(plainText(value))}"`;
    }
    if (before.lastIndexOf('<') > before.lastIndexOf('>')) {
        return plainText(value);
    }
    const view = viewOf(value);
    return view ? xmlTextOf(view) : escapeText(String(value));
}
