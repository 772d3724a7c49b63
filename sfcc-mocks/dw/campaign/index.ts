import type { PlatformPackage } from '../PlatformPackage';
import { DiscountPlan, PromotionMgr, PromotionPlan } from './PromotionMgr';
import { SlotContent } from './SlotContent';

/** Classes of `dw.campaign`. */
export const campaignPackage: PlatformPackage = { DiscountPlan, PromotionMgr, PromotionPlan, SlotContent };
