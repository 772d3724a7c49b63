import type { CarrierNames } from 'int_tiktokshop/cartridge/scripts/tiktokshop/domain/carriers';
import { isObject } from 'int_tiktokshop/cartridge/scripts/tiktokshop/domain/input';
import { storedJson } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/json';
import { rowsOf } from '../domain/carrierRows';
import { CARRIERS } from '../domain/settingChanges';
import type { SettingForm, SettingValues } from '../domain/settingChanges';
import { settingFields } from '../domain/settingFields';
import { preferenceText } from '../platform/preferences';

/** Reads the settings of the selected site. */
export function readSettings(): SettingForm {
    const values: SettingValues = {};
    settingFields().forEach((field) => {
        values[field.id] = preferenceText(field.id);
    });
    const carriers = storedJson<unknown>(preferenceText(CARRIERS) || '{}', null);
    return { values: values, carriers: isObject(carriers) ? rowsOf(carriers as CarrierNames) : null };
}
