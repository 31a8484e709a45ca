// The part of the demo shop that a real shop's server would do: saying who is signed in.
const STORED = 'larkspur.customer';
const FRESH_MS = 50 * 60 * 1000;

/** The identity chosen earlier in this tab, while its signature is still good. */
function stored() {
  try {
    const { externalId, identity, at } = JSON.parse(sessionStorage.getItem(STORED) ?? '');
    return Date.now() - at < FRESH_MS ? { externalId, identity } : null;
  } catch {
    return null;
  }
}

function remember(externalId, identity) {
  try {
    if (identity === null) sessionStorage.removeItem(STORED);
    else sessionStorage.setItem(STORED, JSON.stringify({ externalId, identity, at: Date.now() }));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

async function signedIdentity(externalId) {
  const response = await fetch(`/demo/identity/${encodeURIComponent(externalId)}`);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()).identity;
}

const before = stored();
// Read by the widget's script, which runs after this one.
if (before) window.BatonSettings = { identity: before.identity };

const status = document.querySelector('.status');
const choices = Array.from(document.querySelectorAll('input[name="who"]'));
for (const choice of choices) {
  choice.checked = choice.value === (before?.externalId ?? '');
  choice.addEventListener('change', async () => {
    status.textContent = '';
    try {
      const identity = choice.value === '' ? null : await signedIdentity(choice.value);
      remember(choice.value, identity);
      window.Baton?.identify(identity);
    } catch {
      status.textContent = 'That did not work. Is the demo organisation set up?';
    }
  });
}

document.querySelector('[data-open-chat]').addEventListener('click', () => window.Baton?.open());
