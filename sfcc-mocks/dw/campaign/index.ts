import type { PlatformPackage } from '../PlatformPackage';
import { ABTestMgr } from './ABTestMgr';
import { Coupon, CouponMgr } from './Coupon';
import {
    AmountDiscount,
    BonusChoiceDiscount,
    BonusDiscount,
    Discount,
    FixedPriceDiscount,
    FreeDiscount,
    PercentageDiscount
} from './Discount';
import { DiscountPlan } from './DiscountPlan';
import { Campaign, Promotion } from './Promotion';
import { PromotionMgr } from './PromotionMgr';
import { PromotionPlan } from './PromotionPlan';
import { SlotContent } from './SlotContent';

/** Classes of `dw.campaign`. */
export const campaignPackage: PlatformPackage = {
    ABTestMgr,
    AmountDiscount,
    BonusChoiceDiscount,
    BonusDiscount,
    Campaign,
    Coupon,
    CouponMgr,
    Discount,
    DiscountPlan,
    FixedPriceDiscount,
    FreeDiscount,
    PercentageDiscount,
    Promotion,
    PromotionMgr,
    PromotionPlan,
    SlotContent
};
