/** The iframe transport: the address and name that Office.js reads, and envelopes both ways. */
import { connectFrame, createDesk } from '../../../src/desk';

describe('an add-in in an iframe', () => {
  const posted: { readonly envelope: Record<string, unknown>; readonly origin: string }[] = [];
  const content = {
    postMessage: (envelope: string, origin: string) => posted.push({ envelope: JSON.parse(envelope) as Record<string, unknown>, origin }),
  };
  const frame = { contentWindow: content, name: '', src: '' };
  const listeners = new Set<(event: object) => void>();
  const page = {
    location: new URL('http://localhost:3100/desk.html'),
    addEventListener: (_type: string, listener: (event: object) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: object) => void) => listeners.delete(listener),
  };
  const connection = connectFrame({
    host: createDesk({ settings: { live: 'true' } }).host,
    frame: frame as unknown as HTMLIFrameElement,
    page: 'taskpane.html?theme=dark',
    surface: {},
    conversation: 'c1',
    window: page as unknown as Window,
  });
  const send = (content_: object, source: unknown = content): void => {
    const data = JSON.stringify({ _messageType: 0, _conversationId: 'c1', _correlationId: 7, _actionType: 0, ...content_ });
    for (const listener of [...listeners]) listener({ data, source });
  };
  beforeEach(() => {
    posted.length = 0;
  });

  test('finds host and conversation in its address and in its name', () => {
    expect(frame.src).toBe(
      'http://localhost:3100/taskpane.html?theme=dark&_host_Info=Excel$Web$16.00$en-US$c1$$disableLogging$3#&_serializer_version=1&_xdm_Info=c1|c1|http://localhost:3100',
    );
    expect(JSON.parse(frame.name)).toMatchObject({
      hostInfo: 'Excel$Web$16.00$en-US$c1$$disableLogging$3',
      xdmInfo: 'c1|c1|http://localhost:3100',
    });
  });

  test('is answered at its own origin, with the settings of the document', () => {
    send({ _actionName: 'ContextActivationManager_getAppContextAsync', _data: 'c1' });
    expect(posted).toEqual([
      {
        origin: 'http://localhost:3100',
        envelope: expect.objectContaining({
          _messageType: 1,
          _correlationId: 7,
          _errorCode: 0,
          _data: expect.objectContaining({ _settings: [['live', 'true']] }),
        }),
      },
    ]);
  });

  test('is not confused with other frames and other conversations', () => {
    send({ _actionName: 'ContextActivationManager_notifyHost' }, {});
    send({ _actionName: 'ContextActivationManager_notifyHost', _conversationId: 'c2' });
    expect(posted).toEqual([]);
  });

  test('hears of a pressed button once it listens, and says when it is done', async () => {
    expect(await connection.pressRibbon('Write', 'writeSheets')).toEqual({ status: 5001 });
    send({ _actionType: 1, _actionName: 'appCommandInvoked', _correlationId: 9 });
    const pressed = connection.pressRibbon('Write', 'writeSheets');
    const [id] = posted.at(-1)?.envelope._data as [string];
    expect(posted.at(-1)?.envelope).toMatchObject({
      _actionName: 'appCommandInvoked',
      _correlationId: 9,
      _responseType: 1,
      _data: [id, 'writeSheets', '{"source":{"id":"Write"}}'],
    });
    send({ _actionName: 'executeMethod', _data: { 0: id, 1: 0, DdaMethod: { DispatchId: 94 } } });
    expect(await pressed).toEqual({ status: 0 });
  });

  test('hears nothing any more when it is closed', () => {
    connection.close();
    expect(listeners.size).toBe(0);
  });
});
