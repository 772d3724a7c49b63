import { instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { edit, insert, read } from '../../store/session';
import { customAttributes } from '../object/customAttributes';
import { ObjectTypeDefinition } from '../object/ObjectTypeDefinition';
import { uuidFor } from '../object/uuidFor';

/** Where an import and a script put values: of each site, and of the organization under its one key. */
export const SITE_PREFERENCES = 'SitePreference';
export const ORGANIZATION_PREFERENCES = { table: 'OrganizationPreference', key: 'Sites' };

/** Custom preferences that metadata declares, in a row of a table. */
class Preferences {
    constructor(
        private readonly $typeId: string,
        private readonly $table: string,
        private readonly $key: string
    ) {}

    describe(): ObjectTypeDefinition {
        return new ObjectTypeDefinition(this.$typeId);
    }

    getUUID(): string {
        return uuidFor(`${this.$table}/${this.$key}`);
    }

    getCustom(): Record<string, unknown> {
        return customPreferences(this.$typeId, this.$table, this.$key);
    }
}

function customPreferences(typeId: string, table: string, key: string): Record<string, unknown> {
    return customAttributes({
        className: 'dw.system.' + typeId,
        definitions: instance().objectTypes.attributesOf(typeId),
        value: (name) => read<Record<string, unknown>>(table, key)?.[name],
        edit: () => {
            if (!read(table, key)) {
                insert(table, key, {});
            }
            return edit<Record<string, unknown>>(table, key);
        }
    });
}

/** The custom preferences of a site, without a use of the platform's members. */
export function sitePreferences(siteId: string): Record<string, unknown> {
    return customPreferences('SitePreferences', SITE_PREFERENCES, siteId);
}

/** dw.system.SitePreferences */
export class SitePreferences extends Preferences {
    constructor(siteId: string) {
        super('SitePreferences', SITE_PREFERENCES, siteId);
    }
}

/** dw.system.OrganizationPreferences */
export class OrganizationPreferences extends Preferences {
    constructor() {
        super('OrganizationPreferences', ORGANIZATION_PREFERENCES.table, ORGANIZATION_PREFERENCES.key);
    }
}

scriptClass('dw.system.Preferences', Preferences);
scriptClass('dw.system.SitePreferences', SitePreferences);
scriptClass('dw.system.OrganizationPreferences', OrganizationPreferences);
