/** The strip with an add-in's own buttons, as its manifest has them. */
import { byId, element } from './element';
import type { RibbonButton, RibbonGroup, RibbonTab } from './manifest';

const drawButton = (button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement =>
  element('button', { type: 'button', id: button.id, className: 'ribbon-button', title: button.tip, onclick: () => press(button) }, [
    element('img', { src: button.icon, alt: '', width: 32, height: 32 }),
    element('span', {}, [button.label]),
  ]);

const drawGroup = (group: RibbonGroup, press: (button: RibbonButton) => void): HTMLElement => {
  const drawn = element(
    'div',
    { className: 'ribbon-group', title: group.label },
    group.buttons.map((button) => drawButton(button, press)),
  );
  drawn.setAttribute('role', 'group');
  drawn.setAttribute('aria-label', group.label);
  return drawn;
};

const drawTab = (tab: RibbonTab, press: (button: RibbonButton) => void): readonly HTMLElement[] => [
  element('div', { className: 'ribbon-tab' }, [tab.label]),
  element(
    'div',
    { className: 'ribbon-groups' },
    tab.groups.map((group) => drawGroup(group, press)),
  ),
];

/** Draws the tabs side by side: an add-in with several is rare, and hiding its buttons would not help here. */
export const drawRibbon = (tabs: readonly RibbonTab[], press: (button: RibbonButton) => void): void => {
  byId('ribbon').replaceChildren(...tabs.flatMap((tab) => drawTab(tab, press)));
};
