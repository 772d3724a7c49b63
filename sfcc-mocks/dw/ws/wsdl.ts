import { all, first, parseXml } from '../../metadata/xml';
import type { XmlElement } from '../../metadata/xml';

/** What scripts can make and call of a web service. */
export interface Wsdl {
    /** Names of lists of each type, by the name that its class has in scripts. */
    types: Map<string, Set<string>>;
    operations: Set<string>;
}

/**
 * Types and operations of a WSDL. A class is named after its type or element, with a capital. Source: Script API,
 * dw.ws.WebReference2; JAXB, names of classes.
 */
export function readWsdl(source: string, name: string): Wsdl {
    const root = withoutPrefixes(parseXml(source, name));
    const schemas = all(first(root, 'types'), 'schema');
    const types = new Map<string, Set<string>>();
    for (const element of schemas.flatMap(({ children }) => children)) {
        const type = element.name === 'element' ? first(element, 'complexType') : element;
        if (element.attributes.name !== undefined && type?.name === 'complexType') {
            types.set(capital(element.attributes.name), listsOf(type));
        }
    }
    const operations = all(root, 'portType').flatMap((port) => all(port, 'operation'));
    return { types, operations: new Set(operations.map(({ attributes }) => attributes.name as string)) };
}

/** Each author has prefixes of their own for the same names. */
function withoutPrefixes(element: XmlElement): XmlElement {
    const name = element.name.replace(/^.*:/, '');
    return { ...element, name, children: element.children.map(withoutPrefixes) };
}

function capital(name: string): string {
    return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Elements that may come more than once. */
function listsOf(type: XmlElement): Set<string> {
    const found = new Set<string>();
    const visit = (element: XmlElement): void => {
        const { name, maxOccurs } = element.attributes;
        if (element.name === 'element' && name && maxOccurs !== undefined && maxOccurs !== '1') {
            found.add(name);
        }
        element.children.forEach(visit);
    };
    visit(type);
    return found;
}
