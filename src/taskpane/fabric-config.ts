/** Keeps Fabric from fetching its fonts: it must run before the first import of office-ui-fabric-react. */

declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string };
  }
}

// An empty base means no @font-face at all; a missing one means Microsoft's CDN.
window.FabricConfig = { fontBaseUrl: '' };

export {};
