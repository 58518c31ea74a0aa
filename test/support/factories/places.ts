// Sites, kitchens, their menus and enrolments: what a test does not care about is filled in, what it does care about is an override.
import { type KitchenProfile, kitchenProfile } from '../../../shared/domain/kitchen.ts';
import { type MenuEntry, menuEntry } from '../../../shared/domain/menu.ts';
import { type Enrolment, enrolment, type SiteProfile, siteProfile } from '../../../shared/domain/site.ts';
import { DISTRICT, KITCHEN } from './day.ts';

export const makeSite = (over: Partial<SiteProfile> = {}): SiteProfile =>
  siteProfile.parse({
    name: 'SD Negeri Uji 1',
    kind: 'school',
    form: 'SD',
    ownership: 'public',
    district: DISTRICT,
    kitchenId: KITCHEN,
    status: 'active',
    ...over,
  });

export const makeKitchen = (over: Partial<KitchenProfile> = {}): KitchenProfile =>
  kitchenProfile.parse({
    name: 'SPPG Uji 1',
    district: DISTRICT,
    capacity: 2500,
    status: 'active',
    openedOn: '2025-01-06',
    ...over,
  });

export const makeMenu = (over: Partial<MenuEntry> = {}): MenuEntry =>
  menuEntry.parse({
    dishes: ['Nasi', 'Ayam kecap', 'Tumis buncis', 'Pisang'],
    allergens: ['soy'],
    ...over,
  });

/** 60 small and 40 large portions by the shipped rules. */
export const makeEnrolment = (over: Partial<Enrolment> = {}): Enrolment =>
  enrolment.parse({
    validFrom: '2026-07-13',
    groups: { SD_1_3: { male: 31, female: 29 }, SD_4_6: { male: 18, female: 22 } },
    estimated: false,
    ...over,
  });
