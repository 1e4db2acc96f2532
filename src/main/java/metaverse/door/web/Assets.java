package metaverse.door.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The files of the page, loaded once. Nothing else can be asked for: a path is looked up whole, never put together.
///
/// All but a few stand under a path that names their contents, so browsers never ask for them again.
///
/// @param files by path
/// @param rules what a browser may do for the page, but for whom it may talk to
record Assets(String index, String rules, Map<String, Asset> files) {
    private static final Pattern INLINE = Pattern.compile("<script type=\"importmap\">([^<]*)</script>");
    private static final int MARK = 16;

    static Assets load(String version) {
        var page = Bundle.text("index.html");
        var bundle = Bundle.of(page);
        var at = "/page/" + mark(bundle);
        var files = new HashMap<String, Asset>();
        bundle.forEach((name, bytes) -> files.put(at + "/" + name, Asset.lasting(name, bytes)));
        for (var name : new String[] {"favicon.svg", "icon-192.png", "icon-512.png", "page.webmanifest"}) {
            files.put("/" + name, Asset.changing(name, Bundle.own(name)));
        }
        var list = bundle.keySet().stream().map(name -> '"' + at + "/" + name + '"').collect(Collectors.joining(","));
        var shell = Bundle.text("shell.js").replace("{at}", at).replace("[/* files */]", "[" + list + "]");
        files.put("/shell.js", Asset.changing("shell.js", shell.getBytes(UTF_8))
                .with("Content-Security-Policy", "default-src 'none'; connect-src 'self'"));
        var index =
                page.replace("{preload}", preload(bundle)).replace("{at}", at).replace("{version}", escaped(version));
        return new Assets(index, rules(index), Map.copyOf(files));
    }

    /// Modules name others that name others: without this a browser would learn of the last ones late.
    private static String preload(Map<String, byte[]> bundle) {
        return bundle.keySet().stream().filter(name -> name.endsWith(".js"))
                .map(name -> "<link rel=\"modulepreload\" href=\"{at}/" + name + "\">")
                .collect(Collectors.joining("\n"));
    }

    private static String mark(Map<String, byte[]> bundle) {
        var digest = sha256();
        bundle.forEach((name, bytes) -> {
            digest.update(name.getBytes(UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, MARK);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Only our own files run, nothing is loaded from elsewhere, and no string becomes markup but those of Lit's templates.
    private static String rules(String index) {
        var map = INLINE.matcher(index);
        if (!map.find()) {
            throw new IllegalStateException("the page has no import map");
        }
        var hash = Base64.getEncoder().encodeToString(sha256().digest(map.group(1).getBytes(UTF_8)));
        return "default-src 'none'; script-src 'self' 'sha256-" + hash + "'; style-src 'self'; img-src 'self' data:;"
                + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types lit-html shell; connect-src 'self'";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    Optional<Asset> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /// The first page, telling the address under which the reader came.
    Answer index(String host, int port) {
        var page = index.replace("{host}", host).replace("{port}", Integer.toString(port));
        return Asset.page(page.getBytes(UTF_8)).with("Content-Security-Policy", rules + sockets(host, port));
    }

    /// Not every browser takes the page's own WebSocket for 'self'. What has an IPv6 address cannot be written there.
    private static String sockets(String host, int port) {
        return host.contains(":") ? "" : " ws://" + host + ":" + port + " wss://" + host + ":" + port;
    }
}
