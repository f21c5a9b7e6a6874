// Runs inside Firefox, in its own privileged window, because WebDriver BiDi
// does not intercept the requests of an extension's background (Firefox 153).
// Holds back every request for chatgpt.com until `answerRequest` is called with
// its id, tells about it through `tell`, and fails every other request at once.
// biome-ignore lint/correctness/noUnusedVariables: firefox-requests.ts reads this file as text
function holdRequests(tell) {
  const held = new Map();
  let lastId = 0;

  function headersOf(channel) {
    const headers = {};
    channel.visitRequestHeaders({
      visitHeader: (name, value) => Object.assign(headers, { [name.toLowerCase()]: value }),
    });
    return headers;
  }

  function observe(channel) {
    channel.QueryInterface(Ci.nsIHttpChannel);
    if (channel.URI.prePath !== 'https://chatgpt.com') return channel.cancel(Cr.NS_ERROR_OFFLINE);
    const id = ++lastId;
    held.set(id, channel);
    ChannelWrapper.get(channel).suspend('stand-in');
    const { triggeringPrincipal, externalContentPolicyType } = channel.loadInfo;
    tell(
      JSON.stringify({
        id,
        method: channel.requestMethod,
        url: channel.URI.spec,
        headers: headersOf(channel),
        fromExtension:
          Boolean(triggeringPrincipal.addonId) && externalContentPolicyType !== Ci.nsIContentPolicy.TYPE_DOCUMENT,
      }),
    );
  }

  window.answerRequest = (id, { status, statusText, headers, bytes }) => {
    const channel = held.get(id);
    held.delete(id);
    const answer = Cc['@mozilla.org/network/replaced-http-response;1'].createInstance(Ci.nsIReplacedHttpResponse);
    answer.responseStatus = status;
    answer.responseStatusText = statusText;
    answer.responseBody = bytes;
    for (const [name, value] of Object.entries(headers)) answer.setResponseHeader(name, value, true);
    channel.QueryInterface(Ci.nsIHttpChannelInternal).setResponseOverride(answer);
    ChannelWrapper.get(channel).resume();
  };

  Services.obs.addObserver({ observe }, 'http-on-before-connect');
}
