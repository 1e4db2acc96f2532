package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `docs/asyncapi.yaml`, read: what objects of the JSON door look like. Here an object has no field that the document does
/// not know, neither side's; outside, unknown fields are ignored.
public final class AsyncApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AsyncApi DOCUMENT = new AsyncApi();

    private final JsonNode document = new YAMLMapper().readTree(Path.of("docs/asyncapi.yaml").toFile());
    private final Map<String, Schema> schemas = new LinkedHashMap<>();

    private AsyncApi() {
        var root = (ObjectNode) document.deepCopy();
        close(root.get("components"));
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var name : root.at("/components/messages").propertyNames()) {
            var schema = (ObjectNode) root.at("/components/messages/" + name + "/payload").deepCopy();
            schema.set("$defs", root.at("/components/schemas"));
            schemas.put(name, registry.getSchema(JSON.readTree(
                    schema.toString().replace("#/components/schemas/", "#/$defs/"))));
        }
    }

    /// Lets nothing more into objects than what they list.
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.has("properties") && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(AsyncApi::close);
    }

    public static JsonNode document() {
        return DOCUMENT.document;
    }

    /// Every message by its name: `do.say`, `event.said`.
    public static Set<String> messages() {
        return DOCUMENT.schemas.keySet();
    }

    /// Fails where this is no object that the server may send.
    public static void holdsEvent(String object) {
        DOCUMENT.holds("event", object);
    }

    /// Fails where this is no object that a client may send.
    public static void holdsDo(String object) {
        DOCUMENT.holds("do", object);
    }

    private void holds(String kind, String object) {
        var node = JSON.readTree(object);
        var schema = schemas.get(kind + "." + node.path(kind).asString());
        assertThat(schema).as("docs/asyncapi.yaml has a message for %s", object).isNotNull();
        assertThat(schema.validate(node)).as("%s fits its schema", object).isEmpty();
    }
}
