import { storedJson } from '../../platform/json';
import { carriersText } from '../../platform/settings';
import type { CarrierNames } from '../rules/carriers';

/** Our carrier names and TikTok's provider for each. */
export function carrierNames(): CarrierNames {
    return storedJson<CarrierNames>(carriersText(), {});
}
