/** @jest-environment jsdom */
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { registerPaneIcons } from '../../src/taskpane/icons';

const BARS = [
  MessageBarType.info,
  MessageBarType.warning,
  MessageBarType.error,
  MessageBarType.blocked,
  MessageBarType.severeWarning,
  MessageBarType.success,
];

let warned: jest.SpyInstance;
beforeEach(() => {
  warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => warned.mockRestore());

test('an icon that nobody drew is warned of, so the tests here would notice', () => {
  renderToStaticMarkup(<Icon iconName="NobodyDrewThis" />);
  expect(String(warned.mock.calls)).toMatch(/icon "nobodydrewthis" was used but not registered/i);
});

test('every kind of message has its icon drawn here, as a picture and not from a font', () => {
  registerPaneIcons();
  for (const type of BARS) {
    const page = renderToStaticMarkup(
      <MessageBar messageBarType={type} isMultiline onDismiss={() => undefined}>
        Said
      </MessageBar>,
    );
    expect(page.match(/<svg/g)).toHaveLength(2);
  }
  expect(warned).not.toHaveBeenCalled();
});
