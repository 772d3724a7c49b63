import { current } from '../../runtime/current';

/** An attribute of a page type or component type. */
export interface AttributeDefinition {
    id: string;
    type: string;
    dynamic_lookup?: { aspect_attribute_alias?: string };
}

/** A page type or component type of the cartridges. Source: B2C developer tooling, "Page Designer: META-DEFINITIONS". */
export interface DesignType {
    /** Without `page.` or `component.` in front, for example `commerce_assets.photoTile`. */
    id: string;
    attributes: AttributeDefinition[];
    regionIds: string[];
    /** Its script. */
    script: { render(context: unknown): string };
}

interface Meta {
    attribute_definition_groups?: Array<{ attribute_definitions?: AttributeDefinition[] }>;
    region_definitions?: Array<{ id: string }>;
}

/**
 * Reads a type from `cartridge/experience`, where its dots are folders.
 * @param type - of the content, for example `page.storePage`
 * @throws Error if no cartridge has it
 */
export function designType(type: string): DesignType {
    const [kind, ...path] = type.split('.');
    const { modules } = current();
    const place = `*/cartridge/experience/${kind}s/${path.join('/')}`;
    const meta = modules.require(place + '.json') as Meta;
    return {
        id: path.join('.'),
        // The lists are of the scripts' realm, whose arrays know less.
        attributes: Array.from(meta.attribute_definition_groups || []).flatMap(({ attribute_definitions: group }) =>
            Array.from(group || [])
        ),
        regionIds: Array.from(meta.region_definitions || [], ({ id }) => id),
        script: modules.require(place) as DesignType['script']
    };
}
